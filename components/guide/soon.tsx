import type { SeasonCard } from '@/lib/guide/seasons/cards/queries'
import { episodesInWords } from '@/lib/guide/seasons/sentences'
import { CARDS, CardName, PosterCard, ShelfCard } from './poster-card'
import { standsInWords, sureInWords } from './season-links'

type Props = { heading: string; seasons: SeasonCard[]; query: string; today: string }

const OPEN = 12
const FEW = 4

/** Seasons as pictures, each with when it begins and where; a long shelf is folded. */
export function Soon({ heading, seasons, query, today }: Props) {
  if (seasons.length === 0) return null
  const id = `shelf-${heading.toLowerCase().replaceAll(' ', '-')}`
  const rest = seasons.slice(OPEN)
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <Shelf seasons={seasons.slice(0, OPEN)} query={query} today={today} />
      {rest.length > 0 && (
        <details className="mt-6">
          <summary>{rest.length} more</summary>
          <div className="mt-4">
            <Shelf seasons={rest} query={query} today={today} />
          </div>
        </details>
      )}
    </section>
  )
}

/** A few stand as cards, with a line more: a shelf of two pictures looks forgotten. */
function Shelf({ seasons, query, today }: Omit<Props, 'heading'>) {
  if (seasons.length < FEW)
    return (
      <ul className={CARDS}>
        {seasons.map((season) => (
          <li key={season.id}>
            <PosterCard
              href={season.path + query}
              poster={season.poster}
              title={season.show}
              part={season.heading}
            >
              <span
                className={`block text-small font-semibold ${season.status === 'ended' ? 'text-soft' : 'text-accent'}`}
              >
                {standsInWords(season, today)}
                <Sure season={season} />
              </span>
              <CardName>{season.show}</CardName>
              <span className="block text-soft">
                <Place season={season} />
              </span>
              <span className="block text-small text-soft">{episodesInWords(season)}</span>
            </PosterCard>
          </li>
        ))}
      </ul>
    )
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 md:grid-cols-4 lg:grid-cols-6">
      {seasons.map((season) => (
        <li key={season.id}>
          <ShelfCard
            href={season.path + query}
            poster={season.poster}
            title={season.show}
            part={season.heading}
          >
            <span className={`mt-2.5 block font-serif text-lg/tight ${season.begins ? '' : 'text-wait'}`}>
              {standsInWords(season, today)}
              <Sure season={season} />
            </span>
            <b className="block group-hover:underline" dir="auto">
              {season.show}
            </b>
            <span className="block text-small text-soft">
              <Place season={season} />
            </span>
          </ShelfCard>
        </li>
      ))}
    </ul>
  )
}

function Sure({ season }: { season: SeasonCard }) {
  const words = sureInWords(season)
  return words && <span className="font-sans text-small font-normal text-wait"> · {words}</span>
}

function Place({ season: { heading, platform } }: { season: SeasonCard }) {
  return (
    <>
      <bdi>{heading}</bdi>
      {platform && ` · ${platform.name}`}
    </>
  )
}
