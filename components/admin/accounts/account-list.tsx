import type { UserView } from '@/lib/accounts/users/queries'
import { DateTime } from '../moment'

/** Everybody with an account; the state is always told in words. */
export function AccountList({ users, ownId }: { users: UserView[]; ownId: string | null }) {
  return (
    <table className="admin-table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">E-mail address</th>
          <th scope="col">Role</th>
          <th scope="col">State</th>
          <th scope="col">Last seen</th>
        </tr>
      </thead>
      <tbody>
        {users.map(({ id, name, email, role, disabledAt, lastSeenAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/admin/accounts/${id}`}>{name}</a>
              {id === ownId && <span className="soft"> (you)</span>}
            </th>
            <td>{email}</td>
            <td>{role}</td>
            <td className={disabledAt ? 'wait' : 'good'}>{disabledAt ? 'Disabled' : 'Active'}</td>
            <td>
              <span className="narrow-label">Last seen: </span>
              <DateTime at={lastSeenAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
