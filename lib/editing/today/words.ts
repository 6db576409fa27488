import { Temporal } from 'temporal-polyfill'
import { dayInWords, daysInWords } from '@/lib/foundation/dates/words'
import { regionName } from '@/lib/guide/regions/regions'

/** A season that readers meet soon, or have just met. `missing` are the things its page would show and does not. */
export type SeasonDue = {
  id: string
  title: string
  path: string
  missing: string[]
  releases: DueRelease[]
}

/** `days` are those of its airings within the time looked at, ISO, the earliest first; `premiere` is as it is stored. */
type DueRelease = {
  id: string
  platform: string | null
  regions: string[]
  confidence: string
  premiere: string | null
  days: string[]
}

/** One thing that needs a person. `day` is the ISO day at which readers meet it; `entryId` may be told to be still true. */
export type TodayItem = {
  id: string
  day: string
  /** "tomorrow", "2 days ago". */
  when: string
  title: string
  path: string
  words: string
  entryId: string | null
}

/** The next date of a season that nobody has confirmed. */
export function dueItem(season: SeasonDue, today: string): TodayItem[] {
  const ahead = season.releases.flatMap((release) => {
    const day = release.days.find((each) => each >= today)
    return day && isUnconfirmed(release) ? [{ release, day }] : []
  })
  const [next, ...others] = ahead.sort((one, other) => one.day.localeCompare(other.day))
  if (!next) return []
  const { release, day } = next
  const what = release.premiere === day ? 'Premieres' : 'The next episode comes out'
  const more =
    others.length === 0
      ? ''
      : others.length === 1
        ? ' So is another release.'
        : ` So are ${others.length} other releases.`
  const words = `${what} ${dayInWords(day, 'short', false)} ${placeOf(release)}, and is ${release.confidence}, not confirmed.${more}`
  return [itemOf(season, { kind: 'due', day, today, words, isCheckable: true })]
}

/** A premiere of the coming week whose page would have holes. */
export function gapItem(season: SeasonDue, today: string): TodayItem[] {
  const first = season.releases
    .flatMap(({ premiere, days }) => (premiere !== null && days.includes(premiere) ? [premiere] : []))
    .filter((day) => day >= today)
    .sort()[0]
  if (!first || season.missing.length === 0) return []
  const words = `Premieres ${dayInWords(first, 'short', false)}, and its page has no ${listed(season.missing)} yet.`
  return [itemOf(season, { kind: 'gap', day: first, today, words, isCheckable: false })]
}

/** A premiere that went by and was never confirmed. */
export function pastItem(season: SeasonDue, today: string): TodayItem[] {
  const past = season.releases.filter(
    (release) =>
      isUnconfirmed(release) && release.premiere !== null && release.days.includes(release.premiere),
  )
  const [last] = past
    .flatMap((release) =>
      release.premiere !== null && release.premiere < today ? [{ release, day: release.premiere }] : [],
    )
    .sort((one, other) => other.day.localeCompare(one.day))
  if (!last) return []
  const words = `Was to premiere ${dayInWords(last.day, 'short', false)} ${placeOf(last.release)}, and is still ${last.release.confidence}.`
  return [itemOf(season, { kind: 'past', day: last.day, today, words, isCheckable: true })]
}

function isUnconfirmed({ confidence }: DueRelease): boolean {
  return confidence !== 'confirmed'
}

type ItemFacts = { kind: string; day: string; today: string; words: string; isCheckable: boolean }

function itemOf(
  { id, title, path }: SeasonDue,
  { kind, day, today, words, isCheckable }: ItemFacts,
): TodayItem {
  const days = Temporal.PlainDate.from(today).until(day).days
  return {
    id: `${kind}-${id}`,
    day,
    when: daysInWords(days),
    title,
    path,
    words,
    entryId: isCheckable ? id : null,
  }
}

const NAMED = 2

function placeOf({ platform, regions }: DueRelease): string {
  const names = regions.slice(0, NAMED).map((code) => regionName(code))
  const more = regions.length > NAMED ? [`${regions.length - NAMED} more`] : []
  return `on ${platform ?? 'a platform not known'} (${[...names, ...more].join(', ')})`
}

function listed(words: string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}
