import { KINDS } from '@/lib/documents/kinds'
import type { EntryInList } from '@/lib/editing/entries/queries'
import { STATES } from '@/lib/editing/entry-lists/fields'
import { DateTime } from './moment'

type Props = {
  entries: EntryInList[]
  withKind?: boolean
  /** The list's own address, for coming back to it and for going on in it. */
  from?: string
}

/** Entries as a table; the state is always told in words. Each link has an id: a browser focuses it when it is asked for after the #. */
export function EntryList({ entries, withKind = false, from }: Props) {
  const search = from ? `?from=${encodeURIComponent(from)}` : ''
  return (
    <table className="admin-table">
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
              <a id={`entry-${id}`} href={`/admin/${KINDS[kind].folder}/${id}${search}`}>
                {title}
              </a>
            </th>
            {withKind && <td>{KINDS[kind].one}</td>}
            <td className={state === 'published' ? 'good' : 'wait'}>{STATES[state]}</td>
            <td>
              <DateTime at={changedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
