import { Panel } from '@/components/ui/panel'
import type { ActivityView } from '@/lib/accounts/activity/queries'
import type { Waiting } from '@/lib/editing/publish-queue/queries'
import { DateTime } from '../moment'
import { MomentInFull } from '../publishing/moment-in-full'

type Props = { coming: Waiting[]; zone: string; activities: ActivityView[] }

/** What goes out by itself next, and what colleagues did. */
export function TodaySide({ coming, zone, activities }: Props) {
  return (
    <aside className="grid content-start gap-6 text-small" aria-label="Around the guide">
      <section aria-labelledby="next-published">
        <h2 id="next-published" className="mb-2">
          Published next
        </h2>
        {coming.length === 0 && <p className="text-soft">Nothing is scheduled.</p>}
        <ul className="grid gap-2">
          {coming.map(({ entryId, path, title, at, by }) => (
            <li key={entryId}>
              <Panel className="p-3">
                <a href={path}>{title}</a>
                <p className="text-soft">
                  <MomentInFull at={at} zone={zone} /> Scheduled by {by}.
                </p>
              </Panel>
            </li>
          ))}
        </ul>
      </section>
      {activities.length > 0 && (
        <section aria-labelledby="lately">
          <h2 id="lately" className="mb-2">
            Lately
          </h2>
          <ul className="grid gap-2.5">
            {activities.map(({ id, actor, verb, entry, detail, at }) => (
              <li key={id}>
                {actor} {verb} {entry?.path ? <a href={entry.path}>{entry.title}</a> : entry?.title}
                {detail && ` ${entry ? `(${detail})` : detail}`}
                <span className="block text-soft">
                  <DateTime at={at} />
                </span>
              </li>
            ))}
          </ul>
          <p className="mt-2">
            <a href="/admin/activity">All activity</a>
          </p>
        </section>
      )}
    </aside>
  )
}
