import { PageHeading } from '@/components/admin/shell/page-heading'
import type { UserView } from '@/lib/accounts/users/queries'
import { DateTime } from '../moment'

/** Whose account it is, how it stands, and where to read what they did. */
export function AccountFacts({ user, isOwn }: { user: UserView; isOwn: boolean }) {
  const { id, name, email, role, createdAt, disabledAt, secondFactorSince, lastSeenAt } = user
  return (
    <>
      <PageHeading
        title={name}
        crumbs={[
          { name: 'Settings', path: '/admin/settings' },
          { name: 'Members', path: '/admin/accounts' },
          { name },
        ]}
        states={isOwn && <span className="text-soft">(you)</span>}
      />
      <dl className="grid grid-cols-[max-content_1fr] gap-x-5 gap-y-1 [&_dd]:wrap-anywhere [&_dt]:text-soft">
        <dt>E-mail address</dt>
        <dd>{email}</dd>
        <dt>Role</dt>
        <dd>{role}</dd>
        <dt>State</dt>
        <dd className={disabledAt ? 'text-wait' : 'text-good'}>
          {disabledAt ? (
            <>
              Disabled since <DateTime at={disabledAt} />
            </>
          ) : (
            'Active'
          )}
        </dd>
        <dt>Second factor</dt>
        <dd>
          {secondFactorSince ? (
            <>
              Since <DateTime at={secondFactorSince} />
            </>
          ) : (
            'None'
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
      <p className="mt-5 flex flex-wrap items-center gap-3">
        <a href={`/admin/activity?person=${id}`}>What {name} did</a>
      </p>
    </>
  )
}
