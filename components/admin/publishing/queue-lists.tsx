import type { ReactNode } from 'react'
import type { Done, Waiting } from '@/lib/editing/publish-queue/queries'
import { MomentInFull } from './moment-in-full'

type WaitingProps = { waiting: Waiting[]; zone: string; acts: ((each: Waiting) => ReactNode) | null }

/** What waits in the queue, the earliest first. `acts` are the buttons of one, for who may press them. */
export function WaitingList({ waiting, zone, acts }: WaitingProps) {
  return (
    <ul className="queue">
      {waiting.map((each) => (
        <li key={each.entryId} className="card">
          <h3>
            <a href={each.path}>{each.title}</a> <small className="soft">version {each.version}</small>
          </h3>
          <p>
            <MomentInFull at={each.at} zone={zone} /> <span className="soft">Scheduled by {each.by}.</span>
          </p>
          <WhyNot waiting={each} />
          {acts && <div className="region-row">{acts(each)}</div>}
        </li>
      ))}
    </ul>
  )
}

function WhyNot({ waiting: { reason, isLate, path } }: { waiting: Waiting }) {
  if (reason)
    return (
      <p className="wait">
        Not published. {reason} <a href={`${path}/compare`}>Compare with published</a>, set that right and try
        again, or cancel.
      </p>
    )
  return isLate ? (
    <p className="wait">It is due and has not been published yet. Check the server’s log.</p>
  ) : null
}

/** What the queue published lately, the latest first. */
export function DoneList({ done, zone }: { done: Done[]; zone: string }) {
  if (done.length === 0) return <p>Nothing in the last 30 days.</p>
  return (
    <ul className="plain-list">
      {done.map(({ id, title, path, at, detail, by }) => (
        <li key={id}>
          <a href={path}>{title}</a>{' '}
          <span className="soft">
            {detail}, for {by}.
          </span>{' '}
          <MomentInFull at={at} zone={zone} />
        </li>
      ))}
    </ul>
  )
}
