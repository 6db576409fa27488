import type { SeasonInList } from '@/lib/guide/seasons/queries'
import { seasonFacts } from './season-links'

type Props = { seasons: SeasonInList[]; query: string }

/** So many stand side by side; of more the last ones that are over do, and the rest is folded. */
const MOST_OPEN = 6
const LAST_ENDED = 2

/** The seasons as a line through time, each with its dates where the reader lives. */
export function ShowSeasons({ seasons, query }: Props) {
  if (seasons.length === 0) return null
  const ended = seasons.filter(({ status }) => status === 'ended')
  const folded = seasons.length > MOST_OPEN ? ended.slice(0, -LAST_ENDED) : []
  const open = seasons.filter((season) => !folded.includes(season))
  return (
    <section id="seasons" data-region-part className="part" aria-labelledby="seasons-heading">
      <h2 id="seasons-heading">Seasons</h2>
      <Line seasons={open} query={query} />
      {folded.length > 0 && (
        <details className="mt-4">
          <summary>{folded.length === 1 ? 'One season' : `${folded.length} seasons`} before these</summary>
          <div className="mt-6">
            <Line seasons={folded} query={query} />
          </div>
        </details>
      )}
    </section>
  )
}

function Line({ seasons, query }: Props) {
  const asked = seasons.find(({ status }) => status !== 'ended')
  return (
    <ol className="ms-2 grid md:ms-0 md:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))] md:gap-y-8">
      {seasons.map((season) => (
        <li
          key={season.id}
          className={`relative border-s-2 ps-6 pb-6 md:border-s-0 md:border-t-2 md:ps-0 md:pe-6 md:pt-5 md:pb-0 ${season.status === 'ended' ? 'border-good' : 'border-line'}`}
        >
          <span
            aria-hidden="true"
            className={`absolute -start-[0.5rem] top-1.5 size-3.5 rounded-full border-2 md:start-0 md:-top-[0.5rem] ${dotOf(season, asked)}`}
          />
          <a className="font-serif text-xl/tight font-medium" href={season.path + query}>
            {season.heading}
          </a>
          <span className="mt-1 block text-soft first-letter:uppercase">{seasonFacts(season)}</span>
          {season.platform && <span className="block text-small text-soft">{season.platform.name}</span>}
        </li>
      ))}
    </ol>
  )
}

/** Filled for what is out, in the accent's colour for what a reader waits for first. */
function dotOf(season: SeasonInList, asked: SeasonInList | undefined): string {
  if (season.status === 'ended') return 'border-good bg-good'
  return season === asked ? 'border-accent bg-accent' : 'border-soft bg-paper'
}
