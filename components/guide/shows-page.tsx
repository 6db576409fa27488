import type { ShowInList } from '@/lib/shows/queries'
import { Crumbs, PageFrame } from './page-frame'
import { SmallPoster } from './poster'

type Props = { shows: ShowInList[]; page: number; pages: number; total: number }

export function ShowsPage({ shows, page, pages, total }: Props) {
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
      {pages > 1 && (
        <nav aria-label="Pages" className="acts">
          {page > 1 && (
            <a className="button" href={`/shows?page=${page - 1}`}>
              Earlier
            </a>
          )}
          <span>
            Page {page} of {pages}
          </span>
          {page < pages && (
            <a className="button" href={`/shows?page=${page + 1}`}>
              Next
            </a>
          )}
        </nav>
      )}
    </PageFrame>
  )
}

function factsOf({ kind, seasons, firstShown }: ShowInList): string {
  const count = seasons > 0 ? `${seasons} ${seasons === 1 ? 'season' : 'seasons'} in the guide` : ''
  return [kind, firstShown.value?.slice(0, 4) ?? '', count].filter(Boolean).join(', ')
}
