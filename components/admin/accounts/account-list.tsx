import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from '@/components/ui/table'
import type { UserView } from '@/lib/accounts/users/queries'
import { DateTime } from '../moment'

/** Everybody with an account; the state is always told in words. */
export function AccountList({ users, ownId }: { users: UserView[]; ownId: string | null }) {
  return (
    <Table label="Members">
      <TableHead>
        <Column>Name</Column>
        <Column>E-mail address</Column>
        <Column>Role</Column>
        <Column>State</Column>
        <Column>Second factor</Column>
        <Column>Last seen</Column>
      </TableHead>
      <TableBody>
        {users.map(({ id, name, email, role, disabledAt, secondFactorSince, lastSeenAt }) => (
          <Row key={id}>
            <RowHead>
              <a href={`/admin/accounts/${id}`}>{name}</a>
              {id === ownId && <span className="text-soft"> (you)</span>}
            </RowHead>
            <Cell label="E-mail address">{email}</Cell>
            <Cell label="Role">{role}</Cell>
            <Cell label="State">
              <span className={disabledAt ? 'text-wait' : 'text-good'}>
                {disabledAt ? 'Disabled' : 'Active'}
              </span>
            </Cell>
            <Cell label="Second factor">{secondFactorSince ? 'Yes' : 'No'}</Cell>
            <Cell label="Last seen">
              <DateTime at={lastSeenAt} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}
