import type { ReactNode } from 'react'
import type { Done, Waiting } from '@/lib/editing/publish-queue/queries'
import { MomentInFull } from './moment-in-full'

type WaitingProps = { waiting: Waiting[]; zone: string; acts: ((each: Waiting) => ReactNode) | null }

/** What waits in the queue, the earliest first. `acts` are the buttons of one, for who may press them. */
export function WaitingList({ waiting, zone, acts }: WaitingProps) {
  return (
    <ul className="grid gap-3">
      {waiting.map((each) => (
        <li key={each.entryId} className="rounded-xl border border-line bg-raised p-4">
          <h3>
            <a href={each.path}>{each.title}</a> <small className="text-soft">version {each.version}</small>
          </h3>
          <p>
            <MomentInFull at={each.at} zone={zone} />{' '}
            <span className="text-soft">Scheduled by {each.by}.</span>
          </p>
          <WhyNot waiting={each} />
          {acts && <div className="flex flex-wrap items-center gap-2.5">{acts(each)}</div>}
        </li>
      ))}
    </ul>
  )
}

function WhyNot({ waiting: { reason, isLate, path } }: { waiting: Waiting }) {
  if (reason)
    return (
      <p className="text-wait">
        Not published. {reason} <a href={`${path}/compare`}>Compare with published</a>, set that right and try
        again, or cancel.
      </p>
    )
  return isLate ? (
    <p className="text-wait">It is due and has not been published yet. Check the server’s log.</p>
  ) : null
}

/** What the queue published lately, the latest first. */
export function DoneList({ done, zone }: { done: Done[]; zone: string }) {
  if (done.length === 0) return <p>Nothing in the last 30 days.</p>
  return (
    <ul className="grid gap-1">
      {done.map(({ id, title, path, at, detail, by }) => (
        <li key={id}>
          <a href={path}>{title}</a>{' '}
          <span className="text-soft">
            {detail}, for {by}.
          </span>{' '}
          <MomentInFull at={at} zone={zone} />
        </li>
      ))}
    </ul>
  )
}
