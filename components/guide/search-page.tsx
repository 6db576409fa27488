import type { KindAnswer, SearchAnswer } from '@/lib/guide/search/queries'
import type { Findable } from '@/lib/guide/search/texts'
import { Hits } from './hits'
import { PageFrame } from './page-frame'
import { Pages } from './pages'
import { SearchForm } from './search-form'
import { regionQuery } from './your-region'

const NAMES: Record<Findable, string> = {
  show: 'Shows',
  season: 'Seasons',
  episode: 'Episodes',
  person: 'People',
  character: 'Characters',
  platform: 'Platforms',
}

/** Where and when the reader is: an ISO day. */
type Place = { region: string | null; today: string }

/** The best hits of every kind, or how to ask. */
export function SearchPage({ answer, place }: { answer: SearchAnswer; place: Place }) {
  const { q, groups } = answer
  const kept = keptOf(q, place)
  return (
    <PageFrame here="/search" place={{ path: `/search?${new URLSearchParams({ q })}`, region: place.region }}>
      <SearchHeading answer={answer} place={place} />
      {q === '' && (
        <p className="soft">
          A title, a name, or what you remember of one. Slips of the finger are found too.
        </p>
      )}
      {q !== '' && groups.length === 0 && <NothingFound q={q} region={place.region} />}
      {groups.map(({ kind, hits, more }) => (
        <section
          key={kind}
          id={`hits-${kind}`}
          data-region-part
          className="part"
          aria-labelledby={`found-${kind}`}
        >
          <h2 id={`found-${kind}`}>
            {NAMES[kind]}{' '}
            {more && (
              <a className="beside" href={`/search?${new URLSearchParams({ ...kept, kind })}`}>
                all {NAMES[kind].toLowerCase()}
              </a>
            )}
          </h2>
          <Hits kind={kind} hits={hits} {...place} />
        </section>
      ))}
    </PageFrame>
  )
}

/** All hits of one kind, page by page. */
export function SearchKindPage({ answer, place }: { answer: KindAnswer; place: Place }) {
  const { q, kind, list } = answer
  const kept = keptOf(q, place)
  return (
    <PageFrame
      here="/search"
      place={{ path: `/search?${new URLSearchParams({ q, kind })}`, region: place.region }}
    >
      <SearchHeading answer={answer} place={place} />
      <section id="hits" data-region-part className="part" aria-labelledby="found">
        <h2 id="found">
          {NAMES[kind]}{' '}
          <a className="beside" href={`/search?${new URLSearchParams(kept)}`}>
            everything found
          </a>
        </h2>
        {list.total === 0 ? (
          <NothingFound q={q} region={place.region} />
        ) : (
          <Hits kind={kind} hits={list.items} {...place} />
        )}
        <Pages list={list} path="/search" query={new URLSearchParams({ ...kept, kind }).toString()} />
      </section>
    </PageFrame>
  )
}

/** What every link to a search keeps. */
function keptOf(q: string, { region }: Place): Record<string, string> {
  return { q, ...(region && { region }) }
}

type HeadingProps = { answer: Pick<SearchAnswer, 'q' | 'corrected'>; place: Place }

function SearchHeading({ answer: { q, corrected }, place }: HeadingProps) {
  return (
    <>
      <h1 className="page-title">Search</h1>
      <SearchForm q={q} region={place.region} isLarge />
      {corrected !== null && (
        <p className="note">
          Nothing has all of “{q}”. This is what was found for <b>{corrected}</b>.
        </p>
      )}
    </>
  )
}

function NothingFound({ q, region }: { q: string; region: string | null }) {
  const query = regionQuery(region)
  return (
    <p className="card">
      Nothing in the guide is called “{q}”, or anything like it. Try fewer words, or look through{' '}
      <a href={`/shows${query}`}>all shows</a> and <a href={`/people${query}`}>all people</a>.
    </p>
  )
}
