import { type GuideDate, sameDate, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import type { ReleaseRow } from '@/lib/guide/releases/fields'
import { NOTHING_BEFORE, plannedDates } from '@/lib/guide/releases/plan'
import type { SeasonDocument } from '@/lib/guide/seasons/fields'
import { hasPlan } from './plan-of-row'
import { importedId } from './row-ids'

/**
 * A season as it was said before, with the episodes of a piece of it (a day's schedule) put in. The piece says nothing of
 * any other episode, nor of what the dates follow: an episode that it has on another day than the pattern gives is moved.
 */
export function withPiece(piece: SeasonDocument, before: SeasonDocument, provider: string): SeasonDocument {
  const own = new Map(piece.episodes.map((episode) => [placeOf(episode), episode]))
  const standing = before.episodes.map((episode) => {
    const said = own.get(placeOf(episode))
    own.delete(placeOf(episode))
    return said ? { ...episode, ...said, id: episode.id, airsAfterId: episode.airsAfterId } : episode
  })
  const episodes = [...standing, ...own.values()].sort(byNumber)
  const season = { ...before, episodes }
  const [said] = piece.releases
  const dates = said ? plannedDates(piece, said, NOTHING_BEFORE) : new Map()
  const releases = before.releases.map((release, at) => {
    const isDated = at === before.releases.findIndex((each) => each.window === 'first-run' && hasPlan(each))
    return isDated ? withMoves(season, release, { piece, dates, provider }) : release
  })
  return { ...season, releases }
}

type Said = { piece: SeasonDocument; dates: ReadonlyMap<string, GuideDate>; provider: string }

function withMoves(
  season: SeasonDocument,
  release: ReleaseRow,
  { piece, dates, provider }: Said,
): ReleaseRow {
  const planned = plannedDates(season, release, NOTHING_BEFORE)
  const moves = piece.episodes.flatMap((said) => {
    const date = dates.get(said.id) ?? UNKNOWN
    const here = season.episodes.find((episode) => placeOf(episode) === placeOf(said))
    const stood = here && planned.get(here.id)
    if (!here || date.value === null || (stood && isSameHere(stood, date))) return []
    const id = importedId(provider, 'move', release.id, here.id)
    const time = release.premiere.zone === '' ? '' : (date.time ?? '')
    return [
      {
        id,
        kind: 'move' as const,
        skippedDay: '',
        skippedUntil: '',
        episodeId: here.id,
        to: { on: date.value, time },
        reason: '',
      },
    ]
  })
  const moved = new Set(moves.map(({ episodeId }) => episodeId))
  const others = release.exceptions.filter(({ kind, episodeId }) => kind !== 'move' || !moved.has(episodeId))
  return { ...release, exceptions: [...others, ...moves] }
}

/** A release that has days alone takes no hour from a piece. */
function isSameHere(stood: GuideDate, date: GuideDate): boolean {
  return stood.time === null ? stood.value === date.value : sameDate(stood, date)
}

/** By its number; a special by its title, for it has no other. */
function placeOf({ number, title }: SeasonDocument['episodes'][number]): string {
  return number === null ? `special ${title}` : String(number)
}

function byNumber(
  one: SeasonDocument['episodes'][number],
  other: SeasonDocument['episodes'][number],
): number {
  return one.number === null || other.number === null ? 0 : one.number - other.number
}
