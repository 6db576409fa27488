import { dayInWords } from '@/lib/foundation/dates/words'
import type { SeasonGuide } from '@/lib/guide/seasons/guide'
import { episodesInWords, statusLine } from '@/lib/guide/seasons/sentences'
import { Cast } from './cast'
import { EmbedCode } from './embed-code'
import { Episodes } from './episodes'
import { ForYou } from './for-you'
import { Crumbs, PageFrame } from './page-frame'
import { Poster } from './poster'
import { Releases } from './releases'
import { SeasonLinks } from './season-links'
import { SourceMarks, Sources } from './sources'
import { Story } from './story'
import { SeasonData } from './structured-data'
import { Videos } from './videos'
import { WatchNow } from './watch-now'
import { regionQuery } from './your-region'

/** `origin` is the site's own, for addresses that leave the browser. */
type Props = { guide: SeasonGuide; year: number; origin: string }

/** The guide: everything a fan asks of a season, in the order it is asked. `year` is the reader's. */
export function SeasonPage({ guide, year, origin }: Props) {
  const { show, heading, forRegion } = guide
  const query = regionQuery(forRegion?.region ?? null)
  return (
    <PageFrame
      footer={<Updated guide={guide} query={query} />}
      about={guide.path}
      place={{ path: guide.path, region: forRegion?.region ?? null }}
    >
      <SeasonData guide={guide} />
      <Crumbs
        crumbs={[
          { name: 'Shows', path: `/shows${query}` },
          { name: show.title, path: show.path + query },
          { name: heading },
        ]}
      />
      <div className="hero">
        <Poster images={guide.images} title={show.title} />
        <div className="hero-text">
          <Heading guide={guide} />
          <ForYou guide={guide} year={year} origin={origin} />
          <div className="hero-more">
            <Logline guide={guide} />
            <EmbedCode guide={guide} origin={origin} />
          </div>
        </div>
      </div>
      <WatchNow guide={guide} />
      <Episodes guide={guide} />
      <Releases guide={guide} />
      <div className="two">
        <Story {...guide} allSources={guide.sources} />
        <Videos videos={guide.videos} />
      </div>
      <Cast credits={guide.credits} query={query} />
      <SeasonLinks previous={guide.previous} next={guide.next} query={query} />
      <Sources sources={guide.sources} disputes={guide.disputes} />
    </PageFrame>
  )
}

function Heading({ guide }: { guide: SeasonGuide }) {
  const { show, heading, citations, begins, status } = guide
  const year = begins?.date.value?.slice(0, 4)
  const facts = [heading, episodesInWords(guide), year ?? ''].filter(Boolean)
  return (
    <div className="hero-title">
      <p id="status" data-region-part className={`status ${guide.forRegion?.status ?? status}`}>
        {statusLine(guide)}
      </p>
      <h1>
        <bdi>{show.title}</bdi> <small>{facts.join(' · ')}</small>
        <SourceMarks sources={citations.heading} />
      </h1>
    </div>
  )
}

function Logline({ guide: { show, logline, citations } }: { guide: SeasonGuide }) {
  return (
    <>
      {logline && (
        <p className="logline">
          {logline}
          <SourceMarks sources={citations.logline} />
        </p>
      )}
      {show.originators.length > 0 && <p className="original">{show.originators.join(' and ')} original</p>}
    </>
  )
}

function Updated({ guide: { updatedOn, show, number }, query }: { guide: SeasonGuide; query: string }) {
  return (
    <>
      <span>
        Updated on <time dateTime={updatedOn}>{dayInWords(updatedOn)}</time>
      </span>
      <a href={`/changes?show=${show.slug}`}>What changed</a>
      {number !== null && <a href={`/api/v1/shows/${show.slug}/seasons/${number}${query}`}>As JSON</a>}
    </>
  )
}
