import type { Metadata } from 'next'
import { ActivityFilter } from '@/components/admin/activity/activity-filter'
import { ActivityList } from '@/components/admin/activity/activity-list'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { buttonClass } from '@/components/ui/classes'
import { ACTION_GROUPS } from '@/lib/accounts/activity/actions'
import { entryTitle, listActivity, listPeopleWithAccess } from '@/lib/accounts/activity/queries'
import { activityQuery, OTHER_WORK, SYSTEM } from '@/lib/accounts/activity/query'
import { requireEditor } from '@/lib/accounts/users/session'

export const metadata: Metadata = { title: 'Activity' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const KINDS = [
  ...Object.entries(ACTION_GROUPS).map(([value, { name }]) => ({ value, name })),
  { value: OTHER_WORK, name: 'Other work on the guide' },
]

const NOBODY = { value: SYSTEM, name: 'No account (commands, the schedule)' }

export default async function ActivityPage({ searchParams }: Props) {
  const editor = await requireEditor()
  const query = activityQuery.parse(await searchParams)
  const { person = '', kind = '', entry = '' } = query
  const [{ activities, next }, people, title] = await Promise.all([
    listActivity(editor, query),
    listPeopleWithAccess(editor),
    entry ? entryTitle(editor, entry) : null,
  ])
  const address = (changed: Record<string, string>) =>
    `/admin/activity?${new URLSearchParams(Object.entries({ person, kind, entry, ...changed }).filter(([, value]) => value))}`
  return (
    <>
      <PageHeading title="Activity" />
      <ActivityFilter
        people={[...people.map(({ id, name }) => ({ value: id, name })), NOBODY]}
        kinds={KINDS}
        chosen={{ person, kind, entry }}
        entryTitle={title}
      />
      {activities.length === 0 && <p>No activity.</p>}
      <ActivityList activities={activities} about={(id) => address({ person: '', kind: '', entry: id })} />
      <nav className="mt-5 flex flex-wrap items-center gap-3" aria-label="Pages">
        {query.before && (
          <a className={buttonClass()} href={address({})}>
            Newest
          </a>
        )}
        {next && (
          <a className={buttonClass()} href={address({ before: next })}>
            Older
          </a>
        )}
      </nav>
    </>
  )
}
