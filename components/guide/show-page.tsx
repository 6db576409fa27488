import { SHOW_KINDS } from '@/lib/documents/vocabularies'
import type { GuideDate } from '@/lib/foundation/dates/guide-date'
import { dayInWords } from '@/lib/foundation/dates/words'
import type { ShowPage as Show } from '@/lib/guide/shows/queries'
import { Cast } from './cast'
import { Hero, HeroTitle, Logline } from './hero'
import { Crumbs, PageFrame } from './page-frame'
import { Poster } from './poster'
import { CARDS, Neighbour } from './poster-card'
import { ShowCast } from './show-cast'
import { ShowFacts } from './show-facts'
import { ShowForYou } from './show-for-you'
import { ShowOffers } from './show-offers'
import { ShowSeasons } from './show-seasons'
import { Sources } from './sources'
import { Story } from './story'
import { ShowData } from './structured-data'
import { Videos } from './videos'
import { regionQuery } from './your-region'

const NONE = { text: '', sources: [] }

type Props = {
  show: Show
  region: string | null
  /** The reader's. */
  year: number
  origin: string
}

/** `origin` is the site's own, for addresses that leave the browser. */
export function ShowPage({ show, region, year, origin }: Props) {
  const query = regionQuery(region)
  return (
    <PageFrame
      here="/shows"
      footer={<span>Updated on {dayInWords(show.updatedOn)}</span>}
      about={`/shows/${show.slug}`}
      place={{ path: `/shows/${show.slug}`, region }}
    >
      <ShowData show={show} />
      <Crumbs crumbs={[{ name: 'Shows', path: `/shows${query}` }, { name: show.title }]} />
      <Hero
        poster={<Poster images={show.images} title={show.title} />}
        title={<HeroTitle name={show.title} facts={factsOf(show)} sources={show.citations.heading} />}
        answer={<ShowForYou show={show} year={year} origin={origin} />}
      >
        <Logline text={show.logline} sources={show.citations.logline} />
      </Hero>
      <ShowSeasons seasons={show.seasons} query={query} />
      <ShowOffers offers={show.offers} region={region} />
      <div className="grid grid-cols-1 gap-x-18 md:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
        <Story
          heading="Synopsis"
          plot={{ text: show.synopsis, sources: show.citations.synopsis }}
          productionNotes={NONE}
          sections={show.sections}
          quotations={show.quotations}
          allSources={show.sources}
        />
        <ShowFacts show={show} region={region} />
      </div>
      <ShowCast cast={show.cast} query={query} />
      <Cast
        credits={show.credits}
        query={query}
        heading={show.cast.length > 0 ? 'Of the whole show' : 'Cast'}
        isShow
      />
      <Videos videos={show.videos} />
      <Around show={show} query={query} />
      <Sources sources={show.sources} disputes={show.disputes} />
    </PageFrame>
  )
}

/** "Series · 2016– · Netflix original · Drama". */
function factsOf(show: Show): string[] {
  const { kind, originators, genres } = show
  const original =
    originators.length > 0 ? `${originators.map((each) => each.name).join(' and ')} original` : ''
  const genreNames = genres.map((genre) => genre.replaceAll('-', ' ')).join(', ')
  return [SHOW_KINDS[kind], yearsOf(show), original, capital(genreNames)]
}

/** "2016–" while a season in the guide has not ended, "2016–2022" once all have, "2016" where no more is known. */
function yearsOf({ firstShown, seasons }: Show): string {
  const first = yearOf(firstShown) ?? seasons.map(({ begins }) => yearOf(begins)).find(Boolean)
  if (!first || seasons.length === 0) return first ?? ''
  if (seasons.some(({ status, isElsewhere }) => status !== 'ended' && !isElsewhere)) return `${first}–`
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

/** Whose story it goes on with, and what goes on with its own. */
function Around({ show: { follows, followedBy }, query }: { show: Show; query: string }) {
  const around = [
    ...(follows ? [{ word: 'Follows', show: follows }] : []),
    ...followedBy.map((show) => ({ word: 'What follows', show })),
  ]
  if (around.length === 0) return null
  return (
    <section className="part" aria-labelledby="around-heading">
      <h2 id="around-heading">Before and after</h2>
      <div className={CARDS}>
        {around.map(({ word, show }) => (
          <Neighbour key={show.slug} word={word} href={show.path + query} name={show.title} />
        ))}
      </div>
    </section>
  )
}
