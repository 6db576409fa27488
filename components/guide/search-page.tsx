import type { Hit, KindAnswer, SearchAnswer } from '@/lib/guide/search/queries'
import type { Findable } from '@/lib/guide/search/texts'
import { PageFrame } from './page-frame'
import { Pages } from './pages'
import { SearchForm } from './search-form'

const NAMES: Record<Findable, string> = {
  show: 'Shows',
  season: 'Seasons',
  episode: 'Episodes',
  person: 'People',
  character: 'Characters',
  platform: 'Platforms',
}

/** The best hits of every kind, or how to ask. */
export function SearchPage({ answer }: { answer: SearchAnswer }) {
  const { q, groups } = answer
  return (
    <PageFrame here="/search">
      <SearchHeading answer={answer} />
      {q === '' && (
        <p className="soft">
          A title, a name, or what you remember of one. Slips of the finger are found too.
        </p>
      )}
      {q !== '' && groups.length === 0 && <NothingFound q={q} />}
      {groups.map(({ kind, hits, more }) => (
        <section key={kind} className="part" aria-labelledby={`found-${kind}`}>
          <h2 id={`found-${kind}`}>
            {NAMES[kind]}{' '}
            {more && (
              <a className="beside" href={`/search?${new URLSearchParams({ q, kind })}`}>
                all {NAMES[kind].toLowerCase()}
              </a>
            )}
          </h2>
          <Hits hits={hits} />
        </section>
      ))}
    </PageFrame>
  )
}

/** All hits of one kind, page by page. */
export function SearchKindPage({ answer }: { answer: KindAnswer }) {
  const { q, kind, list } = answer
  return (
    <PageFrame here="/search">
      <SearchHeading answer={answer} />
      <section className="part" aria-labelledby="found">
        <h2 id="found">
          {NAMES[kind]}{' '}
          <a className="beside" href={`/search?${new URLSearchParams({ q })}`}>
            everything found
          </a>
        </h2>
        {list.total === 0 ? <NothingFound q={q} /> : <Hits hits={list.items} />}
        <Pages list={list} path="/search" query={new URLSearchParams({ q, kind }).toString()} />
      </section>
    </PageFrame>
  )
}

function SearchHeading({ answer: { q, corrected } }: { answer: Pick<SearchAnswer, 'q' | 'corrected'> }) {
  return (
    <>
      <h1 className="page-title">Search</h1>
      <SearchForm q={q} isLarge />
      {corrected !== null && (
        <p className="note">
          Nothing has all of “{q}”. This is what was found for <b>{corrected}</b>.
        </p>
      )}
    </>
  )
}

function NothingFound({ q }: { q: string }) {
  return (
    <p className="card">
      Nothing in the guide is called “{q}”, or anything like it. Try fewer words, or look through{' '}
      <a href="/shows">all shows</a> and <a href="/people">all people</a>.
    </p>
  )
}

function Hits({ hits }: { hits: Hit[] }) {
  return (
    <ul className="rows">
      {hits.map(({ path, title, detail }) => (
        <li key={path}>
          <a href={path} dir="auto">
            {title}
          </a>
          <span className="soft">{detail}</span>
        </li>
      ))}
    </ul>
  )
}
