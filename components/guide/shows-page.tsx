import type { Page } from '@/lib/paging'
import type { ShowInList } from '@/lib/shows/queries'
import { Crumbs, PageFrame } from './page-frame'
import { Pages } from './pages'
import { SmallPoster } from './poster'

export function ShowsPage({ list }: { list: Page<ShowInList> }) {
  const { items: shows, total } = list
  return (
    <PageFrame here="/shows">
      <Crumbs crumbs={[{ name: 'Shows' }]} />
      <h1 className="page-title">Shows</h1>
      <p className="soft">{total === 0 ? 'No show is published yet.' : `${total} in the guide, by title.`}</p>
      <ul className="cards part">
        {shows.map((show) => (
          <li key={show.slug}>
            <a className="card show-card" href={`/shows/${show.slug}`}>
              <SmallPoster poster={show.poster} title={show.title} />
              <span>
                <b>{show.title}</b>
                <span className="soft">{factsOf(show)}</span>
                <span className="block">{show.logline}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <Pages path="/shows" list={list} />
    </PageFrame>
  )
}

function factsOf({ kind, seasons, firstShown }: ShowInList): string {
  const count = seasons > 0 ? `${seasons} ${seasons === 1 ? 'season' : 'seasons'} in the guide` : ''
  return [kind, firstShown.value?.slice(0, 4) ?? '', count].filter(Boolean).join(', ')
}
