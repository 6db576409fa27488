import type { CharacterInput, PersonInput, ShowInput } from '@/prisma/seed/revision'
import { Chance } from './chance'
import { foreignTitle, logline, personName, synopsis } from './names'
import { filledId, type ShowPlan } from './plan'
import { platformsIn } from './platforms'
import { ADJECTIVES, NOUNS, PLACES } from './words'

const GENRES = [
  'drama',
  'crime',
  'comedy',
  'science-fiction',
  'fantasy',
  'history',
  'mystery',
  'romance',
  'thriller',
  'documentary',
  'family',
  'animation',
] as const

/** A show's own document: its seasons have theirs. */
export function showDocument(plan: ShowPlan, seed: number): ShowInput {
  const { id, title, kind, country, isStreamed, begins, people } = plan
  const chance = new Chance(seed, `document of ${id}`)
  const abroad = chance.percent(30)
    ? [{ id: `${id}-abroad`, kind: 'local' as const, ...foreignTitle(chance) }]
    : []
  const alias = chance.percent(15)
    ? [{ id: `${id}-alias`, kind: 'alias' as const, text: `${chance.one(ADJECTIVES)} ${chance.one(NOUNS)}` }]
    : []
  const platform = chance.one(platformsIn(country.code, isStreamed ? 'streaming' : 'broadcast'))
  return {
    title,
    kind,
    logline: logline(chance),
    synopsis: `${synopsis(chance)} ${synopsis(chance)}`,
    franchise: chance.percent(4) ? `${chance.one(PLACES)} Stories` : '',
    firstShown: begins[0]?.slice(0, 4),
    genres: chance.several(GENRES, chance.between(1, 3)),
    languages: [country.language],
    countries: [country.code],
    originators: [{ id: `${id}-originator`, platformId: platform.id }],
    titles: [...abroad, ...alias],
    ageRatings: chance.percent(40) ? [{ id: `${id}-rating`, region: country.code, rating: '12' }] : [],
    credits: [
      {
        id: `${id}-creator`,
        personId: filledId('person', people.at(-1) ?? 0),
        job: 'creator',
        billing: 'not-stated',
        sourceIds: [`${id}-source`],
      },
    ],
    sources: [source(`${id}-source`, chance, begins[0] ?? '')],
    externalIds: [{ id: `${id}-wikidata`, provider: 'wikidata', value: `Q${900_000_000 + plan.index}` }],
  }
}

const PAPERS = [
  'The Evening Dial',
  'Aerial Weekly',
  'Rooftop Post',
  'Channel Notes',
  'The Listings Desk',
] as const

/** The sources, seen some weeks before the day. */
export function source(id: string, chance: Chance, day: string) {
  const publisher = chance.one(PAPERS)
  const url = `https://${publisher.toLowerCase().replaceAll(' ', '-')}.example.com/${id}`
  return { id, publisher, url, title: `${chance.one(NOUNS)} news`, publishedOn: day.slice(0, 7), seenOn: day }
}

/** The person of this number in the guide. */
export function personDocument(index: number, seed: number): PersonInput {
  const id = filledId('person', index)
  const chance = new Chance(seed, id)
  const name = personName(index, seed)
  return {
    name,
    note: chance.percent(3) ? 'Winner of the Golden Aerial' : '',
    biography: chance.percent(60)
      ? `${name} was born in ${chance.one(PLACES)} and ${chance.one(CAREERS)}.`
      : '',
    aliases: chance.percent(5) ? [{ id: `${id}-alias`, text: foreignTitle(chance).text }] : [],
  }
}

const CAREERS = [
  'began on the stage',
  'trained as a carpenter',
  'came to television from radio',
  'studied law before turning to acting',
  'writes as well as acts',
] as const

/** The character that the person of the same number plays. */
export function characterDocument(index: number, seed: number): CharacterInput {
  const chance = new Chance(seed, filledId('character', index))
  return { name: personName(index, seed + 40_503), description: chance.percent(40) ? logline(chance) : '' }
}
