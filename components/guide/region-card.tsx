import type { ReactNode } from 'react'
import { CONFIDENCES } from '@/lib/documents/vocabularies'
import type { DayClock } from '@/lib/foundation/dates/zones'
import type { ReleaseView } from '@/lib/guide/releases/views'
import type { Piece } from '@/lib/guide/seasons/pieces'
import { HoldReason } from './hold'
import { Pieces } from './pieces'
import { SourceMarks } from './sources'
import { regionPage } from './your-region'

type Props = {
  path: string
  answer: { region: string; inSentence: string } | null
  /** What is said before a region is chosen. */
  query: string
  children: ReactNode
}

/** What a page answers for the reader's region; without a region, the question for it. */
export function RegionCard({ path, answer, query, children }: Props) {
  return (
    <section
      id="for-you"
      data-region-part
      className="card for-you"
      aria-label={answer ? `For you in ${answer.inSentence}` : 'For you'}
    >
      {answer ? (
        <>
          <p className="flex flex-wrap items-center justify-between gap-x-4 text-[0.93rem] text-soft">
            <span>
              For you in <b className="text-ink">{answer.inSentence}</b>
            </span>
            <a className="inline-flex min-h-11 items-center" href={regionPage(path)} rel="nofollow">
              Change region
            </a>
          </p>
          {children}
        </>
      ) : (
        <>
          <p className="say">{query}</p>
          <p className="acts">
            <a className="button button-main" href={regionPage(path)} rel="nofollow">
              Choose your region
            </a>
          </p>
        </>
      )}
    </section>
  )
}

export function Say({ pieces }: { pieces: Piece[] }) {
  return (
    <p className="say">
      <Pieces pieces={pieces} />
    </p>
  )
}

/** "29 days to go": `day` is the ISO day, counted on the clock. */
export function DaysToGo({ days, day, clock }: { days: number; day: string; clock: DayClock }) {
  return (
    <li>
      <count-down data-day={day} data-days={days} data-zone={clock.zone}>
        <b>{days === 1 ? '1 day' : `${days} days`}</b> to go
      </count-down>
    </li>
  )
}

/** Whether it is exclusive, and its certainty or why it is on hold. */
export function ReleaseFacts({ release }: { release: ReleaseView }) {
  const { exclusive, platform, hold, confidence, sources } = release
  return (
    <>
      {exclusive && <li>Only on {platform?.name}</li>}
      {hold ? (
        <li>
          <HoldReason hold={hold} />
          <SourceMarks sources={sources} />
        </li>
      ) : (
        <li className={confidence === 'confirmed' ? 'text-good' : undefined}>
          {CONFIDENCES[confidence]}
          <SourceMarks sources={sources} />
        </li>
      )}
    </>
  )
}

export function WatchOn({ release }: { release: ReleaseView | null }) {
  if (!release?.watchUrl) return null
  return (
    <a className="button" href={release.watchUrl} rel="nofollow noopener external">
      Watch on {release.platform?.nameNow}
    </a>
  )
}
