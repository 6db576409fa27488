import { dayInWords } from '@/lib/foundation/dates/words'
import type { SeasonGuide } from '@/lib/guide/seasons/guide'
import { episodesInWords, statusLine } from '@/lib/guide/seasons/sentences'
import { Cast } from './cast'
import { EmbedCode } from './embed-code'
import { Episodes } from './episodes'
import { ForYou } from './for-you'
import { Hero, HeroTitle, Logline } from './hero'
import { Crumbs, PageFrame } from './page-frame'
import { Poster } from './poster'
import { Releases } from './releases'
import { SeasonLinks } from './season-links'
import { Sources } from './sources'
import { StatusLine } from './status-line'
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
      <Hero
        poster={<Poster images={guide.images} title={show.title} />}
        title={<Heading guide={guide} />}
        answer={<ForYou guide={guide} year={year} origin={origin} />}
      >
        <Logline text={guide.logline} sources={guide.citations.logline} />
      </Hero>
      <WatchNow guide={guide} />
      <Episodes guide={guide} />
      <Releases guide={guide} />
      <div className="grid grid-cols-1 gap-x-18 md:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
        <Story {...guide} allSources={guide.sources} />
        <Videos videos={guide.videos} />
      </div>
      <Cast credits={guide.credits} query={query} />
      <SeasonLinks previous={guide.previous} next={guide.next} query={query} />
      <EmbedCode guide={guide} origin={origin} />
      <Sources sources={guide.sources} disputes={guide.disputes} />
    </PageFrame>
  )
}

function Heading({ guide }: { guide: SeasonGuide }) {
  const { show, heading, citations, begins, status } = guide
  const year = begins?.date.value?.slice(0, 4)
  const original = show.originators.length > 0 ? `${show.originators.join(' and ')} original` : ''
  const facts = [heading, episodesInWords(guide), year ?? '', original]
  return (
    <>
      <p id="status" data-region-part>
        <StatusLine status={guide.forRegion?.status ?? status}>{statusLine(guide)}</StatusLine>
      </p>
      <HeroTitle name={show.title} facts={facts} sources={citations.heading} />
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
