import { grouped } from '@/lib/foundation/grouped'
import { seasonsInWords } from '../season-heading'
import type { PersonCredit } from './queries'

/** The same part in one show, however many seasons it goes through: "seasons 1–3"; "" for the show as a whole. */
export type Part = {
  first: PersonCredit
  /** Where it is: the season's page where it is one season, else the show's. */
  path: string
  seasons: string
  years: string
  /** In how many seasons. */
  count: number
}

/** Parts by what is played in which show, in the order in which they came. */
export function partsOf(credits: PersonCredit[]): Part[] {
  return [...grouped(credits, sameness).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const seasons = same.flatMap(({ season }) => season ?? [])
    const path = (seasons.length === 1 && seasons[0]?.path) || `/shows/${first.show.slug}`
    return [{ first, path, seasons: seasonsInWords(seasons), years: yearsOf(same), count: seasons.length }]
  })
}

function sameness({ show, character, person, job, billing, note }: PersonCredit): string {
  return JSON.stringify([show.id, person.slug, character?.slug, job, billing, note])
}

/** "2020–2023", "2020"; "" where none is known. */
export function yearsOf(credits: Pick<PersonCredit, 'year'>[]): string {
  const years = credits
    .map(({ year }) => year)
    .filter(Boolean)
    .sort()
  const [first, last] = [years[0] ?? '', years.at(-1) ?? '']
  return first === last ? first : `${first}–${last}`
}
