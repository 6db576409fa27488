import { SHOW_KINDS } from '@/lib/documents/vocabularies'
import type { GuideDate } from '@/lib/foundation/dates/guide-date'
import { dayInWords } from '@/lib/foundation/dates/words'
import type { ShowPage as Show } from '@/lib/guide/shows/queries'
import { Cast } from './cast'
import { Crumbs, PageFrame } from './page-frame'
import { Poster } from './poster'
import { seasonFacts } from './season-links'
import { SourceMarks, Sources } from './sources'
import { Story } from './story'
import { ShowData } from './structured-data'
import { Subscribe } from './subscribe'
import { Videos } from './videos'

const NONE = { text: '', sources: [] }

type Props = { show: Show; region: string | null; origin: string }

/** `origin` is the site's own, for addresses that leave the browser. */
export function ShowPage({ show, region, origin }: Props) {
  const query = region ? `?region=${region}` : ''
  return (
    <PageFrame
      here="/shows"
      footer={<span>Updated on {dayInWords(show.updatedOn)}</span>}
      about={`/shows/${show.slug}`}
      place={{ path: `/shows/${show.slug}`, region }}
    >
      <ShowData show={show} />
      <Crumbs crumbs={[{ name: 'Shows', path: '/shows' }, { name: show.title }]} />
      <div className="hero">
        <Poster images={show.images} title={show.title} />
        <div className="hero-text">
          <div className="hero-title">
            <h1>
              <bdi>{show.title}</bdi> <small>{factsOf(show)}</small>
              <SourceMarks sources={show.citations.heading} />
            </h1>
          </div>
          <div className="hero-more">
            {show.logline && (
              <p className="logline">
                {show.logline}
                <SourceMarks sources={show.citations.logline} />
              </p>
            )}
            {show.follows && (
              <p className="original">
                Follows <a href={show.follows.path + query}>{show.follows.title}</a>
              </p>
            )}
            <Seasons show={show} query={query} />
            <Follow show={show} query={query} origin={origin} />
          </div>
        </div>
      </div>
      <Story
        heading="Synopsis"
        plot={{ text: show.synopsis, sources: show.citations.synopsis }}
        productionNotes={NONE}
        sections={show.sections}
        quotations={show.quotations}
        allSources={show.sources}
      />
      <Videos videos={show.videos} />
      <Cast credits={show.credits} isShow />
      <OtherTitles show={show} />
      <Sources sources={show.sources} disputes={show.disputes} />
    </PageFrame>
  )
}

/** "Series · 2016– · Netflix original · Drama". */
function factsOf(show: Show): string {
  const { kind, originators, genres } = show
  const original =
    originators.length > 0 ? `${originators.map((each) => each.name).join(' and ')} original` : ''
  const genreNames = genres.map((genre) => genre.replaceAll('-', ' ')).join(', ')
  return [SHOW_KINDS[kind], yearsOf(show), original, capital(genreNames)].filter(Boolean).join(' · ')
}

/** "2016–" while a season in the guide has not ended, "2016–2022" once all have, "2016" where no more is known. */
function yearsOf({ firstShown, seasons }: Show): string {
  const first = yearOf(firstShown) ?? seasons.map(({ begins }) => yearOf(begins)).find(Boolean)
  if (!first || seasons.length === 0) return first ?? ''
  if (seasons.some(({ status }) => status !== 'ended')) return `${first}–`
  const last = seasons
    .map(({ ends }) => yearOf(ends) ?? '')
    .sort()
    .at(-1)
  return last && last > first ? `${first}–${last}` : first
}

function yearOf(date: GuideDate | null): string | undefined {
  return date?.value?.slice(0, 4)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function Seasons({ show, query }: { show: Show; query: string }) {
  if (show.seasons.length === 0) return null
  return (
    <section id="seasons" data-region-part aria-labelledby="seasons-heading">
      <h2 id="seasons-heading">Seasons</h2>
      <ul className="rows">
        {show.seasons.map((season) => (
          <li key={season.id}>
            <a href={season.path + query}>
              <b>{season.heading}</b>
            </a>
            <span className="soft">{seasonFacts(season)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** All that is still to come of it, as a calendar. */
function Follow({ show, query, origin }: { show: Show; query: string; origin: string }) {
  if (show.seasons.every(({ status }) => status === 'ended')) return null
  return (
    <section className="mt-6" aria-label="Follow">
      <div className="acts">
        <Subscribe calendar={`/shows/${show.slug}/calendar.ics${query}`} origin={origin} />
      </div>
    </section>
  )
}

function OtherTitles({ show: { otherTitles, ageRatings } }: { show: Show }) {
  if (otherTitles.length + ageRatings.length === 0) return null
  return (
    <section className="part" aria-labelledby="titles-heading">
      <h2 id="titles-heading">Other titles and ratings</h2>
      <ul className="rows">
        {otherTitles.map((title) => (
          <li key={title.text}>
            <span lang={title.language || undefined}>{title.text}</span>
            <span className="soft">{[title.kind, title.region].filter(Boolean).join(', ')}</span>
          </li>
        ))}
        {ageRatings.map(({ region, rating }) => (
          <li key={region}>
            <span>{rating}</span>
            <span className="soft">age rating, {region}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
