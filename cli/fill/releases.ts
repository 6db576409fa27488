import type { SeasonInput } from '@/prisma/seed/revision'
import type { Chance } from './chance'
import { type EpisodeInput, rowId, type SeasonPlan, shifted } from './plan'
import { COUNTRIES, type FilledPlatform, platformsIn, STREAMS_ABROAD } from './platforms'

type ReleaseInput = NonNullable<SeasonInput['releases']>[number]

/** Where a row is, on what and from which day, before its dates are told as exactly as they are known. */
type FilledPlace = {
  regions: string[]
  platform: FilledPlatform
  begins: string
  window?: ReleaseInput['window']
}

/** The season's release table: at home, in some other countries, everywhere else. */
export function releaseRows(plan: SeasonPlan, episodes: EpisodeInput[], chance: Chance): ReleaseInput[] {
  return filledPlaces(plan, chance).map((place, at) => {
    const isStream = place.platform.document.kind === 'streaming'
    const id = rowId(plan.id, 'r', at + 1)
    const premiere = filledPremiere(place, plan.today, chance)
    const isAhead = place.begins > plan.today
    const isHeld = isAhead && chance.percent(4)
    return {
      id,
      regions: place.regions,
      platformId: place.platform.id,
      window: place.window ?? 'first-run',
      exclusive: isStream && chance.percent(20),
      premiere,
      ...patternOf({ id, place, episodes, chance, isStream, isTimed: premiere.time !== '' }),
      confidence: isAhead
        ? chance.one(['confirmed', 'announced', 'announced', 'expected', 'rumoured'])
        : 'confirmed',
      holdKind: isHeld ? chance.one(['held', 'postponed'] as const) : '',
      holdReason: isHeld ? 'The mixing is not finished.' : '',
      tier: isStream ? chance.one(['subscription', 'with-ads', '']) : '',
      watchUrl: isStream && chance.percent(50) ? `https://watch.example.com/${plan.id}` : '',
      audio: isStream ? [plan.show.country.language] : [],
      subtitles: isStream ? ['en', 'fr'] : [],
      sourceIds: [`${plan.id}-source-${chance.between(1, 2)}`],
    }
  })
}

function filledPlaces({ show, begins }: SeasonPlan, chance: Chance): [FilledPlace, ...FilledPlace[]] {
  const { code } = show.country
  if (show.isStreamed && chance.percent(25))
    return [
      {
        regions: ['WORLD'],
        platform: chance.one(STREAMS_ABROAD.slice(0, 3) as typeof STREAMS_ABROAD),
        begins,
      },
    ]
  const home = chance.one(platformsIn(code, show.isStreamed ? 'streaming' : 'broadcast'))
  const others = COUNTRIES.filter((country) => country.code !== code && country.code !== 'US')
  const abroad = [
    ...(code !== 'US' && chance.percent(50) ? [COUNTRIES[0]] : []),
    ...chance.several(others, chance.between(0, 1)),
  ]
  const places: [FilledPlace, ...FilledPlace[]] = [{ regions: [code], platform: home, begins }]
  for (const country of abroad) {
    const kind = begins > '2010' && chance.percent(50) ? 'streaming' : 'broadcast'
    const platform = chance.one(platformsIn(country.code, kind))
    places.push({ regions: [country.code], platform, begins: shifted(begins, chance.between(0, 200)) })
  }
  if (chance.percent(45))
    places.push({
      regions: ['REST'],
      platform: chance.one(STREAMS_ABROAD),
      begins: shifted(begins, chance.between(0, 60)),
    })
  if (chance.percent(8))
    places.push({
      regions: [code],
      platform: chance.one(STREAMS_ABROAD),
      begins: shifted(begins, 365),
      window: 'later',
    })
  return places
}

const HOURS = ['19:30', '20:00', '20:15', '21:00', '21:00', '22:00', '22:45', '00:35'] as const

/** What is far ahead is known by the month, the quarter, the year or not at all. */
function filledPremiere({ begins, platform }: FilledPlace, today: string, chance: Chance) {
  const told = (on: string) => ({ on, time: '', zone: '' })
  const quarter = `${begins.slice(0, 4)}-Q${Math.ceil(Number(begins.slice(5, 7)) / 3)}`
  if (begins > shifted(today, 240))
    return told(chance.one([begins.slice(0, 4), quarter, begins.slice(0, 7), begins, begins, 'tba', '']))
  if (begins > shifted(today, 60) && chance.percent(40))
    return told(chance.one([begins.slice(0, 7), quarter, 'tba']))
  if (chance.percent(2)) return told(begins.slice(0, 4))
  if (platform.document.kind === 'broadcast' && chance.percent(85))
    return { on: begins, time: chance.one(HOURS), zone: platform.document.homeZone ?? '' }
  if (platform.document.kind === 'streaming' && chance.percent(25))
    return {
      on: begins,
      time: chance.one(['00:00', '03:00', '09:00']),
      zone: chance.one(['local', 'America/New_York']),
    }
  return told(begins)
}

type Pacing = {
  id: string
  place: FilledPlace
  episodes: EpisodeInput[]
  chance: Chance
  isStream: boolean
  isTimed: boolean
}

function patternOf({ id, place, episodes, chance, isStream, isTimed }: Pacing) {
  const weekly = {
    pattern: 'weekly' as const,
    exceptions: exceptionsOf(id, place.begins, episodes, chance, isTimed),
  }
  if (!isStream) {
    if (chance.percent(6)) return { pattern: 'daily' as const }
    return chance.percent(2) ? { pattern: 'irregular' as const } : weekly
  }
  if (chance.percent(45)) return { pattern: 'all-at-once' as const }
  if (chance.percent(35) && episodes.length > 6) {
    const start = shifted(place.begins, chance.one([7, 28]))
    const batch = (at: number, size: number, from: string) => ({
      id: `${id}-b${at}`,
      label: `Part ${at}`,
      size,
      start: from,
    })
    return { pattern: 'batches' as const, batches: [batch(1, 3, place.begins), batch(2, 3, start)] }
  }
  return weekly
}

function exceptionsOf(
  id: string,
  begins: string,
  episodes: EpisodeInput[],
  chance: Chance,
  isTimed: boolean,
) {
  const [, , third] = episodes
  if (third && chance.percent(4)) {
    const to = { on: shifted(begins, 17), time: isTimed ? '23:15' : '' }
    return [{ id: `${id}-x1`, kind: 'move' as const, episodeId: third.id, to, reason: 'Sport ran late.' }]
  }
  if (!chance.percent(8)) return []
  return [{ id: `${id}-x1`, kind: 'skip' as const, skippedDay: shifted(begins, 14), reason: 'A holiday.' }]
}
