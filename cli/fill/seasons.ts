import type { SeasonInput } from '@/prisma/seed/revision'
import { Chance } from './chance'
import { episodeTitle, logline, synopsis } from './names'
import { type EpisodeInput, earlier, filledId, PEOPLE_A_SHOW, rowId, type SeasonPlan, shifted } from './plan'
import { releaseRows } from './releases'
import { source } from './shows'
import { ADJECTIVES, NOUNS } from './words'

type RowOf<List> = NonNullable<List> extends (infer Row)[] ? Row : never
type CreditInput = RowOf<SeasonInput['credits']>

/** The season's whole document; of one far ahead little is known. */
export function seasonDocument(plan: SeasonPlan, seed: number): SeasonInput {
  const { show, number, id, begins, today } = plan
  const chance = new Chance(seed, id)
  const isFar = begins > shifted(today, 300)
  const episodes = isFar && chance.percent(50) ? [] : episodeRows(plan, chance)
  const sources = [1, 2].map((at) =>
    source(`${id}-source-${at}`, chance, earlier(shifted(begins, -30), today)),
  )
  const isLast = number === show.begins.length
  return {
    showId: show.id,
    number,
    label: chance.percent(2) ? `Volume ${number}` : '',
    title: chance.percent(5) ? `${chance.one(ADJECTIVES)} ${chance.one(NOUNS)}` : '',
    logline: logline(chance),
    plot: isFar ? '' : `${synopsis(chance)} ${synopsis(chance)}`,
    textSources: [`${id}-source-1`],
    productionNotes: chance.percent(20) ? 'Made on location and in the studio over five months.' : '',
    episodesOrdered: chance.percent(50) ? episodes.length || 8 : null,
    state: isLast && begins < shifted(today, -700) ? chance.one(['final', 'cancelled', ''] as const) : '',
    episodes,
    releases: releaseRows(plan, episodes, chance),
    credits: isFar ? [] : filledCredits(plan, episodes, chance),
    videos: chance.percent(25) ? [trailer(plan)] : [],
    orders: chance.percent(1) ? [{ id: `${id}-disc`, name: 'Disc', episodeIds: turned(episodes) }] : [],
    sources,
    disputes: chance.percent(2) ? [dispute(plan)] : [],
  }
}

function episodeRows({ show, id, begins, today }: SeasonPlan, chance: Chance): EpisodeInput[] {
  const most = show.isStreamed ? 13 : 24
  const count = 6 + Math.floor((most - 5) * chance.share() ** 1.7)
  const isAhead = begins > today
  const minutes = chance.one([25, 45, 50, 60])
  let number = 0
  return Array.from({ length: count }, (_, at) => {
    const isSpecial = at > 0 && chance.percent(1)
    const isDouble = !isSpecial && chance.percent(1)
    const first = number + 1
    if (!isSpecial) number += isDouble ? 2 : 1
    const kind = isSpecial ? 'special' : at === 0 ? 'premiere' : at === count - 1 ? 'finale' : 'standard'
    return {
      id: rowId(id, 'e', at + 1),
      number: isSpecial ? null : first,
      numberEnd: isDouble ? number : null,
      title: isAhead && chance.percent(70) ? '' : episodeTitle(chance),
      kind,
      synopsis: isAhead ? '' : synopsis(chance),
      runtimeMinutes: isAhead ? null : minutes * (isDouble ? 2 : 1),
      airsAfterId: isSpecial ? rowId(id, 'e', at) : '',
    }
  })
}

/** The show's own cast, its director, and guests who have been seen in earlier shows. */
function filledCredits({ show, id }: SeasonPlan, episodes: EpisodeInput[], chance: Chance): CreditInput[] {
  const regulars = show.people.slice(0, -1).map((person, at) => ({
    id: rowId(id, 'c', at + 1),
    personId: filledId('person', person),
    characterId: filledId('character', person),
    job: 'cast',
    billing: at < 3 ? ('main' as const) : ('recurring' as const),
    sourceIds: at === 0 ? [`${id}-source-1`] : [],
  }))
  const seen = show.index * PEOPLE_A_SHOW
  if (seen === 0) return regulars
  const guest = {
    id: rowId(id, 'c', 8),
    personId: filledId('person', chance.between(0, seen - 1)),
    characterId: filledId('character', show.people.at(-1) ?? 0),
    job: 'cast',
    billing: 'guest' as const,
    episodeIds: chance.several(episodes, 2).map((episode) => episode.id),
  }
  const director = {
    id: rowId(id, 'c', 9),
    personId: filledId('person', chance.between(0, seen - 1)),
    job: 'director',
    billing: 'not-stated' as const,
  }
  return [...regulars, guest, director]
}

function trailer({ id, begins, today }: SeasonPlan) {
  const publishedOn = earlier(shifted(begins, -40), today)
  return {
    id: `${id}-trailer`,
    kind: 'trailer' as const,
    title: 'Trailer',
    publishedOn,
    sourceIds: [`${id}-source-2`],
  }
}

/** Every second pair changed places, as on many a disc. */
function turned(episodes: EpisodeInput[]): string[] {
  return episodes.map(
    (episode, at) => episodes[at % 4 === 1 ? at + 1 : at % 4 === 2 ? at - 1 : at]?.id ?? episode.id,
  )
}

function dispute({ id, begins }: SeasonPlan) {
  return {
    id: `${id}-dispute`,
    field: 'When it begins',
    subjectId: rowId(id, 'r', 1),
    values: [
      {
        id: `${id}-dispute-1`,
        value: begins,
        followed: true,
        reason: 'The broadcaster’s own page.',
        sourceIds: [`${id}-source-1`],
      },
      { id: `${id}-dispute-2`, value: shifted(begins, 7), sourceIds: [`${id}-source-2`] },
    ],
  }
}
