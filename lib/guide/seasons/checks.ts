import { isKnown, namesADay, readGuideDate, spanOfDays } from '@/lib/foundation/dates/guide-date'
import type { Problem } from '@/lib/foundation/errors'
import type { ReleaseRow } from '../releases/fields'
import type { SeasonDocument } from './fields'

/** How far the last number of several in one may be from the first. */
const MAX_IN_ONE = 20

/** What a season's fields can't say one by one: pairs that contradict each other. */
export function seasonProblems(season: SeasonDocument): Problem[] {
  return [
    ...season.releases.flatMap(releaseProblems),
    ...episodeProblems(season),
    ...season.credits
      .filter((credit) => credit.job === 'cast' && !credit.characterId)
      .map((credit) => ({
        path: `credits.${credit.id}.characterId`,
        message: 'Character is missing: cast plays somebody.',
      })),
  ]
}

function episodeProblems({ episodes }: SeasonDocument): Problem[] {
  const seen = new Set<number>()
  return episodes.flatMap(({ id, number, numberEnd }) => {
    const path = `episodes.${id}.number`
    if (number === null) return []
    if (numberEnd !== null && numberEnd <= number)
      return [
        { path: `episodes.${id}.numberEnd`, message: `Last number: ${numberEnd} is not after ${number}.` },
      ]
    if (numberEnd !== null && numberEnd - number > MAX_IN_ONE)
      return [
        {
          path: `episodes.${id}.numberEnd`,
          message: `Last number: ${number} to ${numberEnd} is too much for one episode; at most ${MAX_IN_ONE + 1} numbers fit.`,
        },
      ]
    const numbers = Array.from({ length: (numberEnd ?? number) - number + 1 }, (_, step) => number + step)
    const taken = numbers.find((each) => seen.has(each))
    for (const each of numbers) seen.add(each)
    return taken === undefined ? [] : [{ path, message: `Number: there already is an episode ${taken}.` }]
  })
}

function releaseProblems(release: ReleaseRow): Problem[] {
  const at = `releases.${release.id}`
  const problems: Problem[] = []
  const { on, time, zone } = release.premiere
  const premiere = readGuideDate({ written: on, time, zone })
  const ends = readGuideDate({ written: release.ends })

  if (isKnown(ends) && isKnown(premiere) && spanOfDays(ends).last < spanOfDays(premiere).first)
    problems.push({
      path: `${at}.ends`,
      message: `Available until: ${release.ends} is before the first episode, ${on}.`,
    })
  if (time && !zone)
    problems.push({
      path: `${at}.premiere.zone`,
      message: 'Time zone is missing: a time without one is no moment.',
    })
  if (time && !namesADay(premiere))
    problems.push({
      path: `${at}.premiere.time`,
      message: 'Time: it needs a day. Give the date as a day, or leave the time empty.',
    })
  if (release.holdKind && !release.holdReason)
    problems.push({ path: `${at}.holdReason`, message: 'Reason is missing: say why it is on hold.' })

  for (const each of release.exceptions) {
    const path = `${at}.exceptions.${each.id}`
    if (each.kind === 'skip' && !each.skippedDay)
      problems.push({ path: `${path}.skippedDay`, message: 'Day without an episode is missing.' })
    if (each.skippedUntil && each.skippedUntil < each.skippedDay)
      problems.push({
        path: `${path}.skippedUntil`,
        message: `Until: ${each.skippedUntil} is before ${each.skippedDay}, the first day without an episode.`,
      })
    if (each.kind === 'move' && each.to.time && !zone)
      problems.push({
        path: `${path}.to.time`,
        message:
          'Time: the first episode has no time zone to tell it in. Give that one a zone, or leave this empty.',
      })
    if (each.kind === 'move' && each.to.time && !namesADay(readGuideDate({ written: each.to.on })))
      problems.push({
        path: `${path}.to.time`,
        message: 'Time: it needs a day. Give the date as a day, or leave the time empty.',
      })
    if (each.kind === 'move' && !each.episodeId)
      problems.push({ path: `${path}.episodeId`, message: 'Episode is missing.' })
  }
  return problems
}
