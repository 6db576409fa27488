import { buttonClass, INPUT } from '@/components/ui/classes'
import { Labelled } from '@/components/ui/labelled'
import type { VersionInList } from '@/lib/editing/publishing/queries'

type Props = { versions: VersionInList[]; from: number; to: number }

/** Chooses the two versions to compare; the choice stands in the address. */
export function VersionsForm({ versions, from, to }: Props) {
  const choices = [
    { name: 'from', label: 'From', chosen: from },
    { name: 'to', label: 'To', chosen: to },
  ]
  return (
    <form method="get" className="flex flex-wrap items-center gap-2.5">
      {choices.map(({ name, label, chosen }) => (
        <Labelled key={name} id={name} label={label}>
          <select id={name} name={name} className={INPUT} defaultValue={chosen}>
            {name === 'from' && <option value={0}>Nothing</option>}
            {versions.map(({ version, author, day, isLive }) => (
              <option key={version} value={version}>
                Version {version}, {author}, {day}
                {isLive ? ', published' : ''}
              </option>
            ))}
          </select>
        </Labelled>
      ))}
      <button type="submit" className={buttonClass()}>
        Compare
      </button>
    </form>
  )
}
