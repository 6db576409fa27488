type Props = { folder: string; one: string; q: string; mayAdd: boolean }

/** Searches a folder of the desk by title; the words stay in the address. */
export function EntrySearch({ folder, one, q, mayAdd }: Props) {
  return (
    <div className="desk-tools">
      <form action={`/admin/${folder}`} method="get" className="region-row">
        <label className="sr-only" htmlFor="q">
          Search by title
        </label>
        <input
          id="q"
          name="q"
          type="search"
          className="input"
          placeholder="Search by title"
          defaultValue={q}
        />
        <button className="button" type="submit">
          Search
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
