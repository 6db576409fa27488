import { isKnown } from '@/lib/foundation/dates/guide-date'
import { dateInWords, dayInWords } from '@/lib/foundation/dates/words'
import type { ShowPage as Show } from '@/lib/guide/shows/queries'
import { Cast } from './cast'
import { Crumbs, PageFrame } from './page-frame'
import { Poster } from './poster'
import { seasonFacts } from './season-links'
import { SourceMarks, Sources } from './sources'
import { Story } from './story'
import { ShowData } from './structured-data'
import { Videos } from './videos'

const NONE = { text: '', sources: [] }

export function ShowPage({ show, region }: { show: Show; region: string | null }) {
  const query = region ? `?region=${region}` : ''
  return (
    <PageFrame
      here="/shows"
      footer={<span>Updated on {dayInWords(show.updatedOn)}</span>}
      about={`/shows/${show.slug}`}
    >
      <ShowData show={show} />
      <Crumbs crumbs={[{ name: 'Shows', path: '/shows' }, { name: show.title }]} />
      <div className="hero">
        <Poster images={show.images} title={show.title} />
        <div>
          <h1>
            {show.title} <small>{factsOf(show)}</small>
            <SourceMarks sources={show.said.heading} />
          </h1>
          {show.logline && (
            <p className="logline">
              {show.logline}
              <SourceMarks sources={show.said.logline} />
            </p>
          )}
          {show.follows && (
            <p className="original">
              Follows <a href={show.follows.path + query}>{show.follows.title}</a>
            </p>
          )}
          <Seasons show={show} query={query} />
        </div>
      </div>
      <Story
        plot={{ text: show.synopsis, sources: show.said.synopsis }}
        productionNotes={NONE}
        sections={show.sections}
        quotations={show.quotations}
        allSources={show.sources}
      />
      <Videos videos={show.videos} />
      <Cast credits={show.credits} />
      <OtherTitles show={show} />
      <Sources sources={show.sources} disputes={show.disputes} />
    </PageFrame>
  )
}

function factsOf({ kind, originators, firstShown, genres }: Show): string {
  const original =
    originators.length > 0 ? `${originators.map((each) => each.name).join(' and ')} original` : ''
  const since = isKnown(firstShown) ? dateInWords(firstShown, 'short') : ''
  return [kind, original, since, genres.map((genre) => genre.replaceAll('-', ' ')).join(', ')]
    .filter(Boolean)
    .join(' · ')
}

function Seasons({ show, query }: { show: Show; query: string }) {
  if (show.seasons.length === 0) return null
  return (
    <section aria-labelledby="seasons-heading">
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
