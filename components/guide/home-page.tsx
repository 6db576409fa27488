import type { ImageView } from '@/lib/seasons/guide'
import type { SeasonInList } from '@/lib/seasons/queries'
import { PageFrame } from './page-frame'
import { SmallPoster } from './poster'
import { seasonFacts } from './season-links'

type Season = SeasonInList & { poster: ImageView | null }

const SHELVES = [
  { heading: 'On now', statuses: ['airing', 'between'] },
  { heading: 'Coming', statuses: ['upcoming', 'undated'] },
  { heading: 'Complete', statuses: ['ended'] },
]

/** The front page: what is on, what is coming, and what can be watched in one go. */
export function HomePage({ seasons }: { seasons: Season[] }) {
  return (
    <PageFrame>
      <h1 className="page-title">When does it come out where you live?</h1>
      <p className="logline">
        Seasons with their dates in every region, on every platform: how sure each one is, and who says so.
      </p>
      {seasons.length === 0 && (
        <p className="card">
          Nothing is published yet. <a href="/admin">Sign in</a> and add the first show.
        </p>
      )}
      {SHELVES.map(({ heading, statuses }) => (
        <Shelf
          key={heading}
          heading={heading}
          seasons={seasons.filter((season) => statuses.includes(season.status))}
        />
      ))}
    </PageFrame>
  )
}

function Shelf({ heading, seasons }: { heading: string; seasons: Season[] }) {
  if (seasons.length === 0) return null
  return (
    <section className="part shelf">
      <h2>{heading}</h2>
      <ul className="cards">
        {seasons.map((season) => (
          <li key={season.id}>
            <a className="card show-card" href={season.path}>
              <SmallPoster poster={season.poster} title={season.show} />
              <span>
                <b>{season.show}</b>
                {season.heading}
                <span className="soft block">{seasonFacts(season)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
