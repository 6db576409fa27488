import { buttonClass, INPUT } from '@/components/ui/classes'
import { Labelled } from '@/components/ui/labelled'

type Choice = { value: string; name: string }

type Props = {
  people: Choice[]
  kinds: Choice[]
  chosen: { person: string; kind: string; entry: string }
  /** The title of the entry that is asked about. */
  entryTitle: string | null
}

/** What to show of the activities; the choice stays in the address. */
export function ActivityFilter({ people, kinds, chosen, entryTitle }: Props) {
  return (
    <form
      action="/admin/activity"
      method="get"
      className="mb-5 flex flex-wrap items-center justify-between gap-x-5 gap-y-2.5 items-end justify-start"
    >
      <SelectField name="person" label="Person" none="Everybody" choices={people} chosen={chosen.person} />
      <SelectField name="kind" label="Kind" none="Everything" choices={kinds} chosen={chosen.kind} />
      {chosen.entry && (
        <label className="flex min-h-9 items-center gap-2.5">
          <input type="checkbox" name="entry" value={chosen.entry} defaultChecked />
          Only about {entryTitle ?? 'this entry'}
        </label>
      )}
      <button className={buttonClass()} type="submit">
        Show
      </button>
    </form>
  )
}

type ChoicesProps = { name: string; label: string; none: string; choices: Choice[]; chosen: string }

function SelectField({ name, label, none, choices, chosen }: ChoicesProps) {
  return (
    <Labelled id={name} label={label}>
      <select className={INPUT} id={name} name={name} defaultValue={chosen}>
        <option value="">{none}</option>
        {choices.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
