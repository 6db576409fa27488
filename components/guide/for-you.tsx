import type { ReactNode } from 'react'
import { isKnown, namesADay } from '@/lib/dates/guide-date'
import type { RegionChoice } from '@/lib/regions/regions'
import { CONFIDENCES } from '@/lib/releases/fields'
import type { RegionAnswer, ReleaseView, SeasonGuide } from '@/lib/seasons/guide'
import { leadingRelease, type Piece, regionSentence } from '@/lib/seasons/sentences'
import { GuideTime } from './guide-time'
import { RegionForm } from './region-form'
import { Cite } from './sources'
import { Subscribe } from './subscribe'

type Props = { guide: SeasonGuide; regions: readonly RegionChoice[]; year: number; origin: string }

/** The answer for the reader's region; without a region, the question for it. */
export function ForYou({ guide, regions, year, origin }: Props) {
  const { forRegion, path } = guide
  const form = <RegionForm path={path} regions={regions} chosen={forRegion?.region} />
  return (
    <section
      id="for-you"
      data-region-part
      className="card for-you"
      aria-label={forRegion ? `For you in ${forRegion.inSentence}` : 'For you'}
    >
      {forRegion ? (
        <Answer answer={forRegion} guide={guide} year={year} origin={origin}>
          {form}
        </Answer>
      ) : (
        <>
          <p className="say">
            {guide.releases.length > 0
              ? 'When and where depends on where you live.'
              : 'No release is known yet.'}
          </p>
          {form}
        </>
      )}
    </section>
  )
}

type AnswerProps = {
  answer: RegionAnswer
  guide: SeasonGuide
  year: number
  origin: string
  children: ReactNode
}

function Answer({ answer, guide, year, origin, children }: AnswerProps) {
  const release = leadingRelease(answer)
  return (
    <>
      <p className="where">
        For you in <b>{answer.inSentence}</b>
      </p>
      <p className="say">
        <Pieces
          pieces={regionSentence({ answer, episodeCount: guide.episodeCount, year, next: guide.next })}
        />
      </p>
      <Facts answer={answer} release={release} />
      <Actions answer={answer} guide={guide} origin={origin} />
      <details className="change-region">
        <summary>Change region</summary>
        {children}
      </details>
    </>
  )
}

/** What a reader may do now: follow the dates, watch the trailer, watch the season. */
function Actions({ answer, guide, origin }: Pick<AnswerProps, 'answer' | 'guide' | 'origin'>) {
  const release = leadingRelease(answer)
  const hasDays = guide.episodes.some((episode) => episode.here && namesADay(episode.here.date))
  return (
    <div className="acts">
      {hasDays && answer.status !== 'ended' && (
        <Subscribe calendar={`${guide.path}/calendar.ics?region=${answer.region}`} origin={origin} />
      )}
      {guide.videos.some((video) => video.url) && (
        <a className="button" href="#trailer">
          Watch the trailer
        </a>
      )}
      {release?.watchUrl && (
        <a className="button" href={release.watchUrl} rel="nofollow noopener external">
          Watch on {release.platform?.nameNow}
        </a>
      )}
    </div>
  )
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map((piece) =>
    typeof piece === 'string' ? piece : <em key={piece.strong}>{piece.strong}</em>,
  )
}

function Facts({ answer, release }: { answer: RegionAnswer; release: ReleaseView | null }) {
  const { premiere, finale, status, first, zone } = answer
  const days = premiere?.days ?? null
  const sure = CONFIDENCES.find(([value]) => value === release?.confidence)
  return (
    <ul className="facts">
      {status === 'upcoming' && premiere && days !== null && days > 0 && (
        <li>
          <count-down data-day={premiere.date.value ?? ''} data-zone={zone}>
            <b>{days === 1 ? '1 day' : `${days} days`}</b> to go
          </count-down>
        </li>
      )}
      {status === 'ended' && first && (
        <li>
          From{' '}
          <b>
            <GuideTime date={first.date} zone={zone} />
          </b>
        </li>
      )}
      {finale && isKnown(finale.date) && (
        <li>
          {status === 'ended' ? 'to' : 'Last episode'}{' '}
          <b>
            <GuideTime date={finale.date} year={status === 'ended'} zone={zone} />
          </b>
        </li>
      )}
      {release?.exclusive && <li>Only on {release.platform?.name}</li>}
      {release?.hold && (
        <li className="wait">
          {release.hold.kind === 'held' ? 'On hold' : 'Postponed'}: {release.hold.reason}
        </li>
      )}
      {release && sure && (
        <li className={sure[0] === 'confirmed' ? 'good' : undefined}>
          {sure[1]}
          <Cite sources={release.sources} />
        </li>
      )}
    </ul>
  )
}
