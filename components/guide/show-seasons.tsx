import { askedFirst } from '@/lib/guide/seasons/links'
import type { SeasonInList } from '@/lib/guide/seasons/queries'
import { seasonFacts } from './season-links'

type Props = { seasons: SeasonInList[]; query: string }

/** So many stand side by side; of more the one that is asked about first does, with those before and after it. */
const MOST_OPEN = 6
const BEFORE = 2

/** The seasons as a line through time, each with its dates where the reader lives. */
export function ShowSeasons({ seasons, query }: Props) {
  if (seasons.length === 0) return null
  const asked = askedFirst(seasons)
  const at = asked ? seasons.indexOf(asked) : seasons.length
  const folded = seasons.length > MOST_OPEN ? seasons.slice(0, Math.max(0, at - BEFORE)) : []
  const open = seasons.slice(folded.length)
  return (
    <section id="seasons" data-region-part className="part" aria-labelledby="seasons-heading">
      <h2 id="seasons-heading">Seasons</h2>
      {folded.length > 0 && (
        <details className="mb-6">
          <summary>{folded.length === 1 ? folded[0]?.heading : `${folded.length} earlier seasons`}</summary>
          <div className="mt-6">
            <Line seasons={folded} asked={asked} query={query} />
          </div>
        </details>
      )}
      <Line seasons={open} asked={asked} query={query} />
    </section>
  )
}

type LineProps = Props & { asked: SeasonInList | null }

function Line({ seasons, asked, query }: LineProps) {
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
            <bdi>{season.heading}</bdi>
          </a>
          <span className="mt-1 block text-soft first-letter:uppercase">{seasonFacts(season)}</span>
          {season.platform && <span className="block text-small text-soft">{season.platform.name}</span>}
        </li>
      ))}
    </ol>
  )
}

/** Filled for what is out, in the accent's colour for what a reader waits for first. */
function dotOf(season: SeasonInList, asked: SeasonInList | null): string {
  if (season.status === 'ended') return 'border-good bg-good'
  return season === asked && season.status !== 'undated' ? 'border-accent bg-accent' : 'border-soft bg-paper'
}
