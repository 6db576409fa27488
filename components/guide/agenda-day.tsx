import { CONFIDENCES } from '@/lib/documents/vocabularies'
import { clockOfOrigin, toldInstant, zonePlace } from '@/lib/foundation/dates/clock-words'
import { dayInWords, weekdayOf } from '@/lib/foundation/dates/words'
import { instantOf } from '@/lib/foundation/dates/zones'
import { grouped } from '@/lib/foundation/grouped'
import { episodeHeading, numberInWords } from '@/lib/guide/episodes/heading'
import { regionInSentence } from '@/lib/guide/regions/regions'
import type { Agenda, AgendaEntry } from '@/lib/guide/schedule/agenda/queries'
import { Chip } from '../ui/chip'
import { SmallPoster } from './poster'
import { regionQuery } from './your-region'

type Props = { day: string; entries: AgendaEntry[]; agenda: Agenda; region: string | null }

/** Of the days after the chosen one so many seasons stand open. */
const MOST_OPEN = 6

/** A day of the schedule: what comes out at which hour, on what. */
export function AgendaDay({ day, entries, agenda, region }: Props) {
  const seasons = [...grouped(entries, slotOf).values()]
  const shown = day === agenda.day ? seasons : seasons.slice(0, MOST_OPEN)
  const more = seasons.slice(shown.length)
  const id = `day-${day}`
  return (
    <section className="mt-10" aria-labelledby={id}>
      <h2 id={id} className="border-b border-line pb-2 text-2xl">
        {day === agenda.today && 'Today, '}
        <time dateTime={day}>{dayInWords(day, 'long', false)}</time>
      </h2>
      {seasons.length === 0 && <Nothing next={agenda.next} region={region} isLater={agenda.isLater} />}
      <Rows seasons={shown} region={region} />
      {more.length > 0 && (
        <details className="py-3">
          <summary>
            {more.length} more<span className="sr-only"> on {dayInWords(day)}</span>
          </summary>
          <Rows seasons={more} region={region} />
        </details>
      )}
    </section>
  )
}

/** What a season has at one hour on one platform in the same regions stands on one row. */
function slotOf({ season, platform, date, regions }: AgendaEntry): string {
  return [season.path, platform?.slug, date.value, date.time, date.zone, regions].join(' ')
}

function Nothing({ next, region, isLater }: Pick<Agenda, 'next' | 'isLater'> & { region: string | null }) {
  return (
    <p className="py-4 text-soft">
      {isLater ? 'None on this page' : 'No episodes on this day'}
      {region && ` in ${regionInSentence(region)}`}.
      {next && (
        <>
          {' '}
          Next: <time dateTime={next.day}>{dayInWords(next.day, 'long', false)}</time>,{' '}
          <a href={next.season.path + regionQuery(region)}>{next.show.title}</a>
          {next.platform && ` on ${next.platform.name}`}.
        </>
      )}
    </p>
  )
}

function Rows({ seasons, region }: { seasons: AgendaEntry[][]; region: string | null }) {
  return (
    <ul>
      {seasons.map((entries) => entries[0] && <Row key={entries[0].id} entries={entries} region={region} />)}
    </ul>
  )
}

function Row({ entries, region }: { entries: AgendaEntry[]; region: string | null }) {
  const [first] = entries
  if (!first) return null
  const { show, season, platform, poster, regions, confidence } = first
  const query = regionQuery(region)
  return (
    <li className="grid grid-cols-[3.4rem_minmax(0,1fr)] gap-x-4 border-b border-line py-4 sm:grid-cols-[7.5rem_3.4rem_minmax(0,1fr)_minmax(7rem,auto)]">
      <p className="max-sm:col-start-2">
        <Hour entry={first} />
      </p>
      <span className="max-sm:col-start-1 max-sm:row-span-3 max-sm:row-start-1">
        <SmallPoster poster={poster} title={show.title} part={season.heading} sizes="3.4rem" />
      </span>
      <div className="max-sm:col-start-2">
        <a className="font-serif text-xl/tight font-medium" href={season.path + query}>
          <bdi>{show.title}</bdi>
        </a>
        <p className="text-soft">
          <bdi>{season.heading}</bdi>, <Episodes entries={entries} query={query} />
        </p>
        <Marks entries={entries} />
        {confidence !== 'confirmed' && <p className="text-small text-wait">{CONFIDENCES[confidence]}</p>}
      </div>
      <p className="max-sm:col-start-2 sm:text-end">
        {platform ? (
          <a href={`/platforms/${platform.slug}${query}`}>{platform.name}</a>
        ) : (
          'Platform not announced'
        )}
        {region === null && <small className="block text-soft">{regions}</small>}
      </p>
    </li>
  )
}

/** One or two by name, more by their numbers. */
function Episodes({ entries, query }: { entries: AgendaEntry[]; query: string }) {
  if (entries.length > 2) {
    const numbers = entries.map(({ episode }) => numberInWords(episode)).filter(Boolean)
    return `${entries.length} episodes${numbers.length > 1 ? ` (${numbers[0]}–${numbers.at(-1)})` : ''}`
  }
  return entries.map(({ id, episode }, at) => (
    <span key={id}>
      {at > 0 && '; '}
      <a href={episode.path + query}>
        <bdi>{episodeHeading(episode)}</bdi>
      </a>
    </span>
  ))
}

/** What sets an episode apart: its kind, and a season's first one. */
function Marks({ entries }: { entries: AgendaEntry[] }) {
  const marks = entries.flatMap(({ episode: { kind, number } }) => {
    if (kind !== 'standard') return [kind.replaceAll('-', ' ')]
    return number === 1 ? ['premiere'] : []
  })
  if (marks.length === 0) return null
  return (
    <p className="flex gap-2">
      {[...new Set(marks)].map((mark) => (
        <Chip key={mark} tone="accent">
          {mark}
        </Chip>
      ))}
    </p>
  )
}

/** The hour where the reader lives, with the one that was announced where that is another. */
function Hour({ entry: { date, clock } }: { entry: AgendaEntry }) {
  const told = toldInstant(date, clock)
  if (!told) return <small className="block leading-snug text-soft">time not announced</small>
  const origin = toldInstant(date, clockOfOrigin(date, clock.dayEndsAt))
  const isOther = date.zone !== 'local' && origin && (origin.time !== told.time || origin.day !== told.day)
  const hour = <b className="tabular-nums">{told.time}</b>
  return (
    <>
      {date.zone === 'local' ? (
        hour
      ) : (
        <local-time>
          <time dateTime={instantOf(date, clock.zone)?.toString()}>{hour}</time>
        </local-time>
      )}
      <small className="text-soft sm:block">
        {told.into && ` in the night to ${weekdayOf(told.into)}`}
        {date.zone === 'local' ? ' your own time' : ` ${zonePlace(clock.zone)}`}
        {isOther &&
          ` · ${origin.day === told.day ? '' : `${weekdayOf(origin.day)} `}${origin.time} ${zonePlace(date.zone)}`}
      </small>
    </>
  )
}
