import { isKnown, namesADay } from '@/lib/foundation/dates/guide-date'
import { compareDates } from '@/lib/foundation/dates/order'
import type { ReleaseView } from '@/lib/guide/releases/views'
import { inSentence } from '@/lib/guide/season-heading'
import type { EpisodeMoment, RegionAnswer, SeasonGuide } from '@/lib/guide/seasons/guide'
import { leadingRelease, regionSentence, statusLine } from '@/lib/guide/seasons/sentences'
import type { SourceView } from '@/lib/guide/sources/views'
import { GuideTime } from './guide-time'
import { Pieces } from './pieces'
import { Picture } from './poster'
import { StatusLine } from './status-line'
import { regionQuery } from './your-region'

type Props = { guide: SeasonGuide; year: number }

/** The poster stands beside the title in a narrow frame, beside everything in a wide one. */
const BESIDE = 'grid-cols-[auto_minmax(0,1fr)] grid-rows-[auto_1fr]'

const LINE = 'flex flex-wrap justify-between gap-x-4 border-t border-line py-1'

/** A season in short, for a frame on somebody else's page. Every link opens outside of the frame. `year` is the reader's. */
export function EmbedCard({ guide, year }: Props) {
  const { show, heading, path, images, forRegion, status } = guide
  const poster = images.find((image) => image.kind === 'poster' && image.file !== '')
  const shown = forRegion ? [leadingRelease(forRegion)].filter((row) => row !== null) : firstRows(guide)
  return (
    <article className={`grid gap-x-3 gap-y-2 @sm:gap-x-4 ${poster ? BESIDE : ''}`}>
      {poster && (
        <Picture
          className="w-16 rounded-md @sm:row-span-2 @sm:w-24 @xl:w-36"
          image={poster}
          alt={poster.alt}
          sizes="(min-width: 37.5rem) 9rem, (min-width: 25.5rem) 6rem, 4rem"
          isFirst
        />
      )}
      <div>
        <p>
          <StatusLine status={forRegion?.status ?? status}>{statusLine(guide)}</StatusLine>
        </p>
        <h1 className="mt-1 text-xl/tight @sm:text-2xl/tight">
          <bdi>{show.title}</bdi> <small className="text-soft">{heading}</small>
        </h1>
      </div>
      <div className={`grid gap-2 ${poster ? '@max-sm:col-span-2' : ''}`}>
        {forRegion ? (
          <ForRegion answer={forRegion} guide={guide} year={year} />
        ) : (
          <FirstDates rows={shown} rest={guide.releases.length - shown.length} />
        )}
        <p className="flex flex-wrap items-center justify-between gap-x-4 text-small text-soft">
          <a
            className="-my-2 py-3 font-semibold text-ink"
            href={path + regionQuery(forRegion?.region ?? null)}
            target="_blank"
            rel="noopener"
            aria-label={`Open the guide to ${show.title}, ${inSentence(heading)}, in a new tab`}
          >
            Open the guide
          </a>
          <Sources sources={sourcesOf(shown, guide.sources)} />
        </p>
      </div>
    </article>
  )
}

function ForRegion({ answer, guide, year }: Props & { answer: RegionAnswer }) {
  const { next, finale } = answer
  const facts = { answer, episodeCount: guide.episodeCount, year, next: guide.next }
  return (
    <>
      <div>
        <p className="text-small text-soft">For you in {answer.inSentence}</p>
        <p className="say my-0 text-lg/tight">
          <Pieces pieces={regionSentence(facts)} />
        </p>
      </div>
      <dl>
        {next && <EpisodeDay name="Next episode" moment={next} />}
        {finale && isKnown(finale.date) && <EpisodeDay name="Last episode" moment={finale} />}
      </dl>
    </>
  )
}

function EpisodeDay({ name, moment }: { name: string; moment: EpisodeMoment }) {
  const { number, title } = moment.episode
  return (
    <div className={LINE}>
      <dt>
        {name}
        {number !== null && `, ${number}`}
        {title && ` “${title}”`}
      </dt>
      <dd className="font-semibold">
        <GuideTime date={moment.date} {...moment.clock} />
      </dd>
    </div>
  )
}

const MAX_ROWS = 4

/** The first releases with a date, the earliest first; a card has no room for more. */
function firstRows({ releases }: SeasonGuide): ReleaseView[] {
  return releases
    .filter(({ window, confidence }) => window === 'first-run' && confidence !== 'withdrawn')
    .filter(({ premiere }) => isKnown(premiere))
    .sort((one, other) => compareDates(one.premiere, other.premiere))
    .slice(0, MAX_ROWS)
}

function FirstDates({ rows, rest }: { rows: ReleaseView[]; rest: number }) {
  if (rows.length === 0) return <p className="soft">No date yet.</p>
  return (
    <>
      <dl>
        {rows.map(({ id, regionWords, platform, premiere, finale, clock: { dayEndsAt } }) => (
          <div key={id} className={LINE}>
            <dt>
              {regionWords}
              {platform && `, ${platform.name}`}
            </dt>
            <dd className="@xl:text-end">
              <b className="font-semibold">
                <GuideTime date={premiere} dayEndsAt={dayEndsAt} />
              </b>
              {finale && namesADay(finale) && finale.value !== premiere.value && (
                <small className="block text-soft">
                  last episode <GuideTime date={finale} dayEndsAt={dayEndsAt} />
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {rest > 0 && <p className="text-small text-soft">More regions and releases are in the guide.</p>}
    </>
  )
}

const MAX_SOURCES = 3

function sourcesOf(rows: ReleaseView[], sources: SourceView[]): SourceView[] {
  const numbers = new Set(rows.flatMap((row) => row.sources))
  return sources.filter(({ number, url }) => numbers.has(number) && url !== '').slice(0, MAX_SOURCES)
}

function Sources({ sources }: { sources: SourceView[] }) {
  if (sources.length === 0) return null
  return (
    <span>
      {sources.length === 1 ? 'Source' : 'Sources'}:{' '}
      {sources.map(({ id, url, publisher, title }, position) => (
        <span key={id}>
          {position > 0 && ', '}
          <a href={url} target="_blank" rel="nofollow noopener external" title={title}>
            {publisher}
          </a>
        </span>
      ))}
    </span>
  )
}
