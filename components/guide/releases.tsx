import { CONFIDENCES, TIERS, WINDOWS } from '@/lib/documents/vocabularies'
import { clockOfOrigin, dayOnClock } from '@/lib/foundation/dates/clock-words'
import { type GuideDate, isKnown, namesADay } from '@/lib/foundation/dates/guide-date'
import { dayInWords, weekdayOf } from '@/lib/foundation/dates/words'
import { languageName } from '@/lib/foundation/language-names'
import { breaksInWords } from '@/lib/guide/releases/break-words'
import type { ReleaseView } from '@/lib/guide/releases/views'
import type { SeasonGuide } from '@/lib/guide/seasons/guide'
import { GuideTime } from './guide-time'
import { HeldDate, HoldReason } from './hold'
import { ReleasePlaces, ReleasePlatform, ReleaseTable } from './release-table'
import { SourceMarks } from './sources'
import { regionQuery } from './your-region'

const HEADS = ['Region', 'On', 'First episode', 'Schedule', 'Certainty']

/** The whole release table: every region, platform and date, with its certainty and sources. */
export function Releases({ guide: { releases, forRegion, status } }: { guide: SeasonGuide }) {
  const mine = new Set(forRegion?.releases.map((release) => release.id))
  return (
    <ReleaseTable
      heads={HEADS}
      lines={releases.map((release) => ({ release, isMine: mine.has(release.id) }))}
      row={(line) => (
        <Row {...line} hasEnded={status === 'ended'} query={regionQuery(forRegion?.region ?? null)} />
      )}
    />
  )
}

type RowProps = { release: ReleaseView; isMine: boolean; hasEnded: boolean; query: string }

function Row({ release, isMine, hasEnded, query }: RowProps) {
  const { premiere, sources, confidence } = release
  const sure = CONFIDENCES[confidence]
  const held = isKnown(premiere) ? null : release.hold
  return (
    <tr className={isMine ? 'mine' : undefined}>
      <ReleasePlaces release={release} isMine={isMine} />
      <td>
        <ReleasePlatform
          release={release}
          query={query}
          facts={[release.exclusive ? 'exclusive' : '', windowOf(release), tierOf(release)]}
        />
        <Spoken release={release} />
      </td>
      <td data-label="First episode">
        {held ? (
          <HeldDate hold={held} />
        ) : (
          <GuideTime date={premiere} dayEndsAt={release.clock.dayEndsAt} hasEnded={hasEnded} />
        )}
        {release.afterFirst && <small>{release.afterFirst}</small>}
        {release.note && <small>{release.note}</small>}
      </td>
      <td data-label="Schedule">
        <Schedule release={release} />
        <Departures release={release} />
      </td>
      <td data-label="Certainty">
        {!held && (
          <span className={isKnown(premiere) && confidence === 'confirmed' ? 'text-good' : 'text-wait'}>
            {sure}
          </span>
        )}
        {release.hold && <HoldReason hold={release.hold} />}
        <SourceMarks sources={sources} />
        {release.disputed && (
          <small>
            <a href="#contradictions">a source disagrees</a>
          </small>
        )}
      </td>
    </tr>
  )
}

/** What departs from the pattern: names of batches, breaks, weeks off, moved episodes. */
function Departures({ release }: { release: ReleaseView }) {
  const { batches, exceptions } = release
  return (
    <>
      {release.breaks.length > 0 && <small>{breaksInWords(release).trim()}</small>}
      {batches.length > 0 && (
        <small>{batches.map(({ label, episodes }) => `${label}: ${episodes}`).join(' · ')}</small>
      )}
      {exceptions.map(({ kind, date, reason }) => (
        <small key={kind + date.value}>
          {kind === 'skip' ? 'no episode on ' : 'an episode on '}
          <GuideTime date={date} year={false} />: {reason}
        </small>
      ))}
    </>
  )
}

/** What it is spoken and subtitled in, and which order of the episodes it follows. */
function Spoken({ release: { audio, subtitles, order } }: { release: ReleaseView }) {
  const facts = [
    audio.length > 0 && `Audio: ${audio.map(languageName).join(', ')}`,
    subtitles.length > 0 && `Subtitles: ${subtitles.map(languageName).join(', ')}`,
    order && `Episodes in the order “${order}”`,
  ]
  return facts.map((fact) => fact && <small key={fact}>{fact}</small>)
}

function tierOf({ tier }: ReleaseView): string {
  return tier === '' ? '' : TIERS[tier].toLowerCase()
}

function windowOf({ window }: ReleaseView): string {
  return window === 'first-run' ? '' : WINDOWS[window].toLowerCase()
}

function Schedule({ release }: { release: ReleaseView }) {
  const { pattern, premiere, finale, ends, hold } = release
  const dayOf = (date: GuideDate) => dayOnClock(date, clockOfOrigin(date, release.clock.dayEndsAt)) ?? ''
  const words = {
    weekly: namesADay(premiere) ? `${weekdayOf(dayOf(premiere))}s` : 'weekly',
    daily: 'daily',
    'all-at-once': 'all at once',
    batches: 'in batches',
    irregular: 'irregular',
    '': '',
  }[pattern]
  const lastDay = finale && finale.value !== premiere.value ? dayOf(finale) : null
  return (
    <>
      {(namesADay(premiere) || hold) && words ? words : <span className="soft">schedule not announced</span>}
      {lastDay && (
        <>
          {' '}
          until <time dateTime={lastDay}>{dayInWords(lastDay, 'short', false).slice('Thu '.length)}</time>
        </>
      )}
      {isKnown(ends) && (
        <small>
          leaves <GuideTime date={ends} />
        </small>
      )}
    </>
  )
}
