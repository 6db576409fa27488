import { KINDS, type Kind } from '@/lib/documents/kinds'
import { LACKS, LACKS_OF, type ListQuery, SORTS, STATES } from '@/lib/editing/entry-lists/fields'

type Props = {
  kind: Kind
  query: ListQuery
  /** For seasons: every show, or the one asked for where there are too many to list. */
  shows: { id: string; title: string }[]
  mayAdd: boolean
}

/** Narrows and orders an admin folder; what is asked stays in the address. */
export function EntrySearch({ kind, query, shows, mayAdd }: Props) {
  const { folder, one } = KINDS[kind]
  return (
    <div className="admin-tools">
      <form action={`/admin/${folder}`} method="get" className="list-filter">
        <label className="sr-only" htmlFor="q">
          Search by title
        </label>
        <input
          id="q"
          name="q"
          type="search"
          className="input"
          placeholder="Search by title"
          defaultValue={query.q}
        />
        <Choice name="state" label="State" none="Any state" chosen={query.state} words={STATES} />
        {shows.length > 0 && (
          <Choice
            name="show"
            label="Show"
            none="Any show"
            chosen={query.show}
            words={Object.fromEntries(shows.map(({ id, title }) => [id, title]))}
          />
        )}
        <Choice
          name="without"
          label="Without"
          none="Any"
          chosen={query.without}
          words={Object.fromEntries(LACKS_OF[kind].map((lack) => [lack, `Without ${LACKS[lack]}`]))}
        />
        <Choice name="sort" label="Order" chosen={query.sort} words={SORTS} />
        <button className="button" type="submit">
          Show
        </button>
      </form>
      {mayAdd && (
        <a className="button button-main" href={`/admin/${folder}/new`}>
          New {one}
        </a>
      )}
    </div>
  )
}

type ChoiceProps = {
  name: string
  label: string
  none?: string
  chosen: string
  words: Record<string, string>
}

function Choice({ name, label, none, chosen, words }: ChoiceProps) {
  return (
    <>
      <label className="sr-only" htmlFor={name}>
        {label}
      </label>
      <select className="input" id={name} name={name} defaultValue={chosen}>
        {none && <option value="">{none}</option>}
        {Object.entries(words).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </>
  )
}
