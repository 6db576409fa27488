import { KINDS } from '@/lib/entries/kinds'
import type { EntryInList } from '@/lib/entries/queries'

const STATES = { draft: 'Draft', published: 'Published', changed: 'Published, with a newer draft' } as const

/** Entries as a table; the state is always told in words. */
export function EntryList({ entries, withKind = false }: { entries: EntryInList[]; withKind?: boolean }) {
  return (
    <table className="desk-table">
      <thead>
        <tr>
          <th scope="col">Title</th>
          {withKind && <th scope="col">Kind</th>}
          <th scope="col">State</th>
          <th scope="col">Last change</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, kind, title, state, changedAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/admin/${KINDS[kind].folder}/${id}`}>{title}</a>
            </th>
            {withKind && <td>{KINDS[kind].one}</td>}
            <td className={state === 'published' ? 'good' : 'wait'}>{STATES[state]}</td>
            <td>
              <time dateTime={changedAt}>{changedAt.slice(0, 16).replace('T', ' ')} UTC</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
