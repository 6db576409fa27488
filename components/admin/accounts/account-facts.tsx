import { Crumbs } from '@/components/guide/page-frame'
import type { UserView } from '@/lib/accounts/users/queries'
import { DateTime } from '../moment'

/** Whose account it is, how it stands, and where to read what they did. */
export function AccountFacts({ user, isOwn }: { user: UserView; isOwn: boolean }) {
  const { id, name, email, role, createdAt, disabledAt, lastSeenAt } = user
  return (
    <>
      <Crumbs crumbs={[{ name: 'Members', path: '/admin/accounts' }, { name }]} />
      <h1 className="page-title">
        {name}
        {isOwn && <small className="soft"> (you)</small>}
      </h1>
      <dl className="facts">
        <dt>E-mail address</dt>
        <dd>{email}</dd>
        <dt>Role</dt>
        <dd>{role}</dd>
        <dt>State</dt>
        <dd className={disabledAt ? 'wait' : 'good'}>
          {disabledAt ? (
            <>
              Disabled since <DateTime at={disabledAt} />
            </>
          ) : (
            'Active'
          )}
        </dd>
        <dt>Member since</dt>
        <dd>
          <DateTime at={createdAt} />
        </dd>
        <dt>Last seen</dt>
        <dd>
          <DateTime at={lastSeenAt} />
        </dd>
      </dl>
      <p className="acts">
        <a href={`/admin/activity?person=${id}`}>What {name} did</a>
      </p>
    </>
  )
}
