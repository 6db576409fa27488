import { MONTH, readTypedDate, type TypedDate } from '@/lib/foundation/dates/typed'
import { ALSO_CALLED } from '@/lib/guide/regions/also-called'
import { REST, regionChoices, WORLD } from '@/lib/guide/regions/regions'

/** A sentence that names a date, with what else it names: platforms by their ids, regions by their codes. */
export type Finding = { sentence: string; date: TypedDate; platformIds: string[]; regions: string[] }

export type Known = { platforms: { id: string; name: string }[]; groups: { code: string; name: string }[] }

const TH = '(?:st|nd|rd|th)?'
const DATES = new RegExp(
  [
    '\\d{4}-\\d{2}(?:-\\d{2})?',
    `\\d{1,2}${TH}(?: of)? ${MONTH}\\b\\.?(?:,? \\d{4})?`,
    `\\b${MONTH}\\.? \\d{1,2}${TH}\\b(?:,? \\d{4}\\b)?`,
    `\\b${MONTH}\\.?,? \\d{4}\\b`,
    '\\bQ[1-4] \\d{4}\\b',
    '\\b(?:early|mid|late|spring|summer|autumn|fall|winter)(?: of)? \\d{4}\\b',
  ].join('|'),
  'gi',
)

/**
 * What a text says of releases, by plain rules: every sentence with a date, and the platforms and regions that it names.
 * A name counts only as it is written, so that "Now" at the head of a sentence is not the platform "NOW". Nothing is
 * guessed: a date that may be several is asked for. `today` is an ISO day.
 */
export function readReleases(text: string, { platforms, groups }: Known, today: string): Finding[] {
  const regions = [...REGION_NAMES, ...groups.map(({ code, name }) => ({ code, name }))]
  return sentencesOf(text).flatMap((sentence) => {
    const dates = [...sentence.matchAll(DATES)].map(([written]) => readTypedDate(written, today))
    const named = {
      platformIds: namedIn(sentence, platforms).map(({ id }) => id),
      regions: [...new Set(namedIn(sentence, regions).map(({ code }) => code))],
    }
    return dates.filter((date) => !('problem' in date)).map((date) => ({ sentence, date, ...named }))
  })
}

const REGION_NAMES = [
  ...regionChoices().flatMap(({ code, name }) =>
    [name, ...(ALSO_CALLED[code]?.split(',') ?? [])].map((each) => ({ code, name: each })),
  ),
  ...['everywhere else', 'rest of the world', 'internationally'].map((name) => ({ code: REST, name })),
  ...['worldwide', 'globally'].map((name) => ({ code: WORLD, name })),
]

// A point after one letter is of a name: "the U.S. in March".
const BETWEEN = /(?<=[^.\s]{2}[.!?])\s+(?=\p{Lu})|\n+/u

function sentencesOf(text: string): string[] {
  return text
    .split(BETWEEN)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

/** Those that are named, the longest name first: what stands in "Paramount+" is not "Paramount" as well. */
function namedIn<Named extends { name: string }>(sentence: string, all: Named[]): Named[] {
  let left = sentence
  return [...all]
    .sort((one, other) => other.name.length - one.name.length)
    .filter(({ name }) => {
      const at = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u')
      const isNamed = name !== '' && at.test(left)
      if (isNamed) left = left.replace(at, ' ')
      return isNamed
    })
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
