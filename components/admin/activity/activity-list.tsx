import type { ActivityView } from '@/lib/accounts/activity/queries'
import { DateTime } from '../moment'

type Props = { activities: ActivityView[]; about: (entry: string) => string }

/** Who did what, a line each. `about` is the address of everything about one entry. */
export function ActivityList({ activities, about }: Props) {
  return (
    <ol className="divide-y divide-line *:py-2" aria-label="Activity">
      {activities.map(({ id, at, actor, verb, entry, detail }) => (
        <li key={id}>
          <p>
            <strong>{actor}</strong> {verb} {entry && <Entry {...entry} />}
            {detail && (entry ? ` (${detail})` : detail)}
          </p>
          <p className="text-soft">
            <DateTime at={at} />
            {entry && (
              <>
                {' · '}
                <a href={about(entry.id)}>
                  all about this<span className="sr-only">: {entry.title}</span>
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}

function Entry({ title, path }: NonNullable<ActivityView['entry']>) {
  return path ? <a href={path}>{title}</a> : title
}
