import { CONFIDENCES } from '@/lib/documents/vocabularies'
import { hourInWords, toldInstant, zonePlace } from '@/lib/foundation/dates/clock-words'
import { dayInWords } from '@/lib/foundation/dates/words'
import { grouped } from '@/lib/foundation/grouped'
import { episodeHeading } from '@/lib/guide/episodes/heading'
import type { FrontPage } from '@/lib/guide/front/front'
import { CARDS, CardName, PosterCard } from './poster-card'

type Entry = FrontPage['week'][number]

/** What comes out today, a card a show; where that is nothing, what comes out on the next day that has something. */
export function Today({ front: { today, week, next }, query }: { front: FrontPage; query: string }) {
  const ofToday = week.filter(({ day }) => day === today)
  const shown = ofToday.length > 0 ? ofToday : week.filter(({ day }) => day === next)
  if (shown.length === 0) return null
  const seasons = [...grouped(shown, ({ season }) => season.path).values()]
  return (
    <section className="part" aria-labelledby="today-heading">
      <h2 id="today-heading">
        {ofToday.length > 0 ? 'Today' : `Next, on ${dayInWords(next ?? today, 'long', false)}`}
      </h2>
      <ul className={CARDS}>
        {seasons.map((entries) => (
          <li key={entries[0]?.id}>
            <SeasonToday entries={entries} query={query} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SeasonToday({ entries, query }: { entries: Entry[]; query: string }) {
  const [first] = entries
  if (!first) return null
  const { show, season, poster, platform, confidence } = first
  return (
    <PosterCard href={season.path + query} poster={poster} title={show.title} part={season.heading}>
      <span className="block text-small font-semibold text-accent">
        {[hourOf(first), platform?.name].filter(Boolean).join(' · ')}
      </span>
      <CardName>{show.title}</CardName>
      <span className="block text-soft">
        <bdi>{season.heading}</bdi>,{' '}
        <bdi>{entries.map(({ episode }) => episodeHeading(episode)).join('; ')}</bdi>
      </span>
      {confidence !== 'confirmed' && (
        <span className="block text-small text-wait">{CONFIDENCES[confidence]}</span>
      )}
    </PosterCard>
  )
}

/** The hour in the place it is told for; "time not announced" where nobody gave one. */
function hourOf({ date, clock }: Entry): string {
  const told = toldInstant(date, clock)
  if (!told) return 'time not announced'
  return `${hourInWords(told)} ${date.zone === 'local' ? 'your own time' : zonePlace(clock.zone)}`
}
