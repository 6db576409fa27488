import { dayInWords } from '@/lib/foundation/dates/words'
import type { EpisodeGuide } from '@/lib/guide/episodes/guide'
import { episodeHeading, episodeName } from '@/lib/guide/episodes/heading'
import { inSentence } from '@/lib/guide/season-heading'
import { Cast } from './cast'
import { EpisodeForYou } from './episode-for-you'
import { EpisodeLinks } from './episode-links'
import { EpisodeReleases } from './episode-releases'
import { Crumbs, PageFrame } from './page-frame'
import { SourceMarks, Sources } from './sources'
import { EpisodeData } from './structured-data'
import { regionQuery } from './your-region'

type Props = { guide: EpisodeGuide; year: number; origin: string }

/** One episode: when it comes where the reader lives, what happens, who is in it. `year` is the reader's. */
export function EpisodePage({ guide, year, origin }: Props) {
  const { show, season, credits, forRegion } = guide
  const query = regionQuery(forRegion?.region ?? null)
  return (
    <PageFrame
      footer={<Updated guide={guide} query={query} />}
      about={guide.path}
      place={{ path: guide.path, region: forRegion?.region ?? null }}
    >
      <EpisodeData guide={guide} />
      <Crumbs
        crumbs={[
          { name: 'Shows', path: `/shows${query}` },
          { name: show.title, path: show.path + query },
          { name: season.heading, path: season.path + query },
          { name: episodeName(guide) },
        ]}
      />
      <div className="mt-6 grid items-start gap-x-14 gap-y-7 md:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] md:grid-rows-[auto_1fr] md:[&>.for-you]:col-start-2 md:[&>.for-you]:row-span-2 md:[&>.for-you]:row-start-1">
        <Heading guide={guide} query={query} />
        <EpisodeForYou guide={guide} year={year} origin={origin} />
        <WhatHappens guide={guide} />
      </div>
      <EpisodeReleases guide={guide} />
      <Cast credits={credits} query={query} />
      <SeasonCast guide={guide} query={query} />
      <EpisodeLinks guide={guide} query={query} />
      <Sources sources={guide.sources} disputes={[]} />
    </PageFrame>
  )
}

function Heading({ guide, query }: { guide: EpisodeGuide; query: string }) {
  const { show, season, kind, runtimeMinutes, sceneAfterCredits, airsAfter } = guide
  const facts = [
    kind === 'standard' ? '' : kind.replaceAll('-', ' '),
    runtimeMinutes === null ? '' : `${runtimeMinutes} minutes`,
    sceneAfterCredits ? 'a scene after the credits' : '',
  ].filter(Boolean)
  return (
    <div>
      <h1 className="mb-3.5 text-[clamp(2.1rem,5.4vw,3.5rem)] tracking-tight">
        <bdi>{episodeHeading(guide)}</bdi>
        <SourceMarks sources={guide.citations.title} />
        <small className="mt-2.5 block text-[clamp(1.1rem,2.2vw,1.4rem)] tracking-normal text-soft">
          {show.title}, {inSentence(season.heading)}
        </small>
      </h1>
      {facts.length > 0 && (
        <ul className="facts">
          {facts.map((fact) => (
            <li key={fact} className="first-letter:uppercase">
              {fact}
              {fact.endsWith('minutes') && <SourceMarks sources={guide.citations.runtime} />}
            </li>
          ))}
        </ul>
      )}
      {airsAfter && (
        <p className="soft">
          Comes after <a href={airsAfter.path + query}>{episodeHeading(airsAfter)}</a>
        </p>
      )}
    </div>
  )
}

/** Open once it is out; what a reader may not have seen yet waits behind a disclosure. */
function WhatHappens({ guide: { synopsis, synopsisWaits, citations } }: { guide: EpisodeGuide }) {
  const words = (
    <p className="prose">
      {synopsis}
      <SourceMarks sources={citations.synopsis} />
    </p>
  )
  return (
    <section id="story" data-region-part aria-labelledby="story-heading">
      <h2 id="story-heading" className="mb-2 text-[1.3rem]">
        Synopsis
      </h2>
      {synopsis === '' && <p className="soft">No synopsis yet</p>}
      {synopsis !== '' && !synopsisWaits && words}
      {synopsis !== '' && synopsisWaits && (
        <details className="spoiler">
          <summary>Show the synopsis</summary>
          {words}
        </details>
      )}
    </section>
  )
}

/** Under the names of those who are in just this episode, the way to all the others. */
function SeasonCast({ guide: { season, credits }, query }: { guide: EpisodeGuide; query: string }) {
  if (!season.hasCast) return null
  const link = <a href={`${season.path}${query}#cast-heading`}>The cast of {inSentence(season.heading)}</a>
  if (credits.length > 0) return <p className="mt-5">{link}</p>
  return (
    <section className="part" aria-labelledby="cast-heading">
      <h2 id="cast-heading">Cast</h2>
      <p>{link}</p>
    </section>
  )
}

function Updated({ guide, query }: { guide: EpisodeGuide; query: string }) {
  const { updatedOn, show, season } = guide
  return (
    <>
      <span>
        Updated on <time dateTime={updatedOn}>{dayInWords(updatedOn)}</time>
      </span>
      {season.number !== null && (
        <a href={`/api/v1/shows/${show.slug}/seasons/${season.number}${query}`}>As JSON</a>
      )}
    </>
  )
}
