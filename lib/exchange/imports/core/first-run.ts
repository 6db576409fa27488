import { REST } from '@/lib/guide/regions/regions'
import { planFrom, type RecordedRun } from './pattern'
import type { Seen } from './proposal'
import { importedId } from './row-ids'

/** A platform that a catalogue names for a show, and where. */
export type ReleasePlace = { platformId: string; regions: string[]; note?: string }

type FirstRun = {
  seen: Seen
  /** The show's number and the season's. */
  parts: (string | number)[]
  /** As the catalogue names them, first the one whose dates it tells. */
  places: ReleasePlace[]
  dates: Omit<RecordedRun, 'releaseId' | 'provider'>
  /** The first day, where a season has no episodes yet. */
  premiereDay: string
  sourceIds: string[]
}

/** Where no platform is named no region is either: the row gives way in every region that another one names. */
const NOWHERE_NAMED: ReleasePlace = { platformId: '', regions: [REST] }

const ONE_DATE = 'The catalogue tells one date for an episode, which is the other platform’s.'

/**
 * A release row for each platform, or one without a platform. A catalogue has one date for an episode: the first
 * platform's. On the others it is open, for a broadcaster's evening says nothing of a website abroad.
 */
export function firstRunReleases(run: FirstRun) {
  const [first = NOWHERE_NAMED, ...others] = run.places
  return [datedRelease(run, first), ...others.map((place) => openRelease(run, place))]
}

function datedRelease(run: FirstRun, place: ReleasePlace) {
  const { seen, dates, premiereDay } = run
  const plan = planFrom({ ...dates, releaseId: releaseIdOf(run, place), provider: seen.provider })
  const isListed = dates.numbered.length > 0 || !dates.isWhole
  const premiere = isListed ? plan.premiere : { ...plan.premiere, on: premiereDay }
  const hasCome = (premiere.on || '9999') <= seen.seenOn
  const confidence = hasCome ? 'confirmed' : 'announced'
  return { ...releaseRow(run, place), ...plan, premiere, confidence }
}

function openRelease(run: FirstRun, place: ReleasePlace) {
  return { ...releaseRow(run, place), pattern: 'irregular', confidence: 'announced', note: ONE_DATE }
}

function releaseRow(run: FirstRun, place: ReleasePlace) {
  const { platformId, regions, note = '' } = place
  return {
    id: releaseIdOf(run, place),
    platformId,
    regions,
    window: 'first-run',
    note,
    sourceIds: run.sourceIds,
  }
}

function releaseIdOf({ seen, parts }: FirstRun, { platformId }: ReleasePlace): string {
  return importedId(seen.provider, 'release', ...parts, platformId.replace(`${seen.provider}-`, '') || 'open')
}
