import { KINDS } from '@/lib/documents/kinds'
import type { EntryInEditing } from '@/lib/editing/entries/queries'
import type { EntryState } from '@/lib/editing/publishing/queries'
import type { TellingAction } from './told'
import { ToldForm } from './told-form'

type Props = {
  entry: EntryInEditing
  standing: EntryState
  stillTrue: TellingAction
}

/** Everything that can be done with an entry beside saving and publishing it: each a page of its own. */
export function MoreMenu({ entry: { kind, id, version, liveVersion }, standing, stillTrue }: Props) {
  const { folder } = KINDS[kind]
  const isNewer = liveVersion !== version
  const steps = [
    isNewer && { step: 'schedule', name: 'Publish at a time' },
    { step: 'preview', name: 'Private address for a preview' },
    { step: 'compare', name: liveVersion === null ? 'See what is missing' : 'Compare with what readers see' },
    kind === 'season' && { step: 'table', name: 'Episodes and cast as tables' },
    liveVersion !== null && { step: 'undo', name: 'Undo the last publish' },
    liveVersion !== null && { step: 'withdraw', name: 'Withdraw' },
    { step: 'trash', name: 'Put into the trash' },
  ].filter((each) => each !== false)
  return (
    <details className="more-menu">
      <summary className="button button-small">More steps</summary>
      <div className="more-steps">
        <ul>
          {steps.map(({ step, name }) => (
            <li key={step}>
              <a href={`/admin/${folder}/${id}/${step}`}>{name}</a>
            </li>
          ))}
        </ul>
        <ToldForm action={stillTrue} about={{ folder, entryId: id }} button="Still true" />
        <p className="soft">{checkedInWords(standing)}</p>
      </div>
    </details>
  )
}

const DAY_MS = 86_400_000

function checkedInWords({ checked }: EntryState): string {
  if (!checked) return 'Nobody has said yet that all of it is still true.'
  const days = Math.floor((Date.now() - Date.parse(checked.at)) / DAY_MS)
  const when = days === 0 ? 'today' : days === 1 ? 'yesterday' : days < 21 ? `${days} days ago` : weeks(days)
  return `Checked ${when}${checked.by ? ` by ${checked.by}` : ''}.`
}

function weeks(days: number): string {
  return `${Math.floor(days / 7)} weeks ago`
}
