import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Reader } from '@/lib/accounts/editor'
import type { Kind } from '@/lib/documents/kinds'
import type { PublishMoment } from '@/lib/documents/publish-moment'
import { guideNow } from '@/lib/foundation/clock'
import { database, looking, type Transaction } from '@/lib/foundation/db/client'
import { dryRun } from '@/lib/foundation/db/transaction'
import { Invalid, type Problem } from '@/lib/foundation/errors'
import { type CharacterPage, findCharacter } from '@/lib/guide/characters/queries'
import { publishedPath } from '@/lib/guide/kinds/paths'
import { findPerson, type PersonPage } from '@/lib/guide/people/queries'
import { findPlatform, type PlatformPage } from '@/lib/guide/platforms/queries'
import type { SeasonGuide } from '@/lib/guide/seasons/guide'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { findShow, type ShowPage } from '@/lib/guide/shows/queries'
import { findNeeded, publishNeeded } from '../entries/needed-drafts'
import { publishingProblems, recordEntry } from '../entries/record'
import { consequencesInWords, type ForReaders } from './consequences'
import type { Draft } from './queries'

/** What readers would see of a draft: the view of its kind's page. */
type DraftView =
  | { kind: 'show'; view: ShowPage }
  | { kind: 'season'; view: SeasonGuide }
  | { kind: 'person'; view: PersonPage }
  | { kind: 'character'; view: CharacterPage }
  | { kind: 'platform'; view: PlatformPage }

/** The view, or why there is none yet. */
export type Preview = DraftView | { kind: null; problems: Problem[] }

/**
 * Shows a draft as readers would see it if it were published now: it is published in a transaction, read there with
 * their own queries, and taken back. Nothing is left behind and nobody else sees any of it; saves wait meanwhile (some
 * 50 ms for a season, seconds for one of thousands of episodes). The drafts that it needs are published with it.
 */
export async function previewOf(draft: RecordedDraft, seen: SeenBy): Promise<Preview> {
  return dryRun(async (transaction) => {
    const problems = await recordWithNeeded(transaction, draft)
    if (problems.length > 0) return { kind: null, problems }
    return looking(transaction, () => viewOf(transaction, draft, seen))
  })
}

/** Shows an entry as readers see it: as it is published. */
export async function publishedView(
  _reader: Reader,
  entry: { kind: Kind; entryId: string },
  seen: SeenBy,
): Promise<Preview> {
  return viewOf(database().reader, entry, seen)
}

/** Who looks: a region narrows a season's guide, and `now` is the moment it is read at. */
type SeenBy = { region: string | null; now: Temporal.Instant }

async function viewOf(
  client: Transaction,
  entry: { kind: Kind; entryId: string },
  seen: SeenBy,
): Promise<Preview> {
  return (await draftView(client, entry, seen)) ?? { kind: null, problems: [NO_VIEW] }
}

/** Writes the records of a draft and of the drafts that it needs; answers what keeps them from being published. */
export async function recordWithNeeded(transaction: Transaction, draft: RecordedDraft): Promise<Problem[]> {
  const { kind, entryId, document } = draft
  const needed = await findNeeded(transaction, { kind, document, except: entryId })
  try {
    await publishNeeded(transaction, needed, { at: new Date(), now: guideNow() })
  } catch (fault) {
    if (fault instanceof Invalid) return fault.problems
    throw fault
  }
  return recordDraft(transaction, draft)
}

const NO_VIEW = { path: '', message: 'This version has no page of its own yet.' }

export type RecordedDraft = Pick<Draft, 'kind' | 'entryId' | 'document'>

/** Writes the draft's records; where that fails, what publishing would say is why. */
async function recordDraft(
  transaction: Transaction,
  { kind, entryId, document }: RecordedDraft,
): Promise<Problem[]> {
  const problems = await publishingProblems(transaction, { kind, entryId, document })
  const moment: PublishMoment = { at: new Date(), now: guideNow() }
  try {
    await recordEntry(transaction, { kind, id: entryId, document, moment })
    return []
  } catch (fault) {
    if (fault instanceof Invalid) return fault.problems
    if (problems.length > 0) return problems
    throw fault
  }
}

async function draftView(
  client: Transaction,
  { kind, entryId }: { kind: Kind; entryId: string },
  { region, now }: SeenBy,
) {
  const path = await publishedPath(client, { kind, id: entryId })
  const [, , slug = '', season = ''] = path?.split('/') ?? []
  const views: { [K in DraftView['kind']]: () => Promise<DraftView | null> } = {
    show: async () => viewOfKind('show', await findShow(slug, now, region)),
    season: async () => viewOfKind('season', await findSeasonGuide({ show: slug, season, region, now })),
    person: async () => viewOfKind('person', await findPerson(slug, { now, region })),
    character: async () => viewOfKind('character', await findCharacter(slug)),
    platform: async () => viewOfKind('platform', await findPlatform(slug, 1, { now, region })),
  }
  return views[kind]()
}

function viewOfKind<K, V>(kind: K, view: V | null): { kind: K; view: V } | null {
  return view && { kind, view }
}

/** What publishing would do: `problems` to fix first, or `sentences` on what changes for readers. */
export type Consequences = { problems: Problem[]; sentences: string[] }

/** Says what publishing a document now would change for readers, by publishing it and taking that back. */
export async function findConsequences(_reader: Reader, draft: RecordedDraft): Promise<Consequences> {
  return dryRun((transaction) => consequencesWithin(transaction, draft))
}

/** The same inside of a transaction that is taken back. */
export async function consequencesWithin(
  transaction: Transaction,
  draft: RecordedDraft,
): Promise<Consequences> {
  const { kind, entryId, document } = draft
  const problems = await publishingProblems(transaction, { kind, entryId, document })
  if (problems.length > 0) return { problems, sentences: [] }
  const before = await forReaders(transaction, draft)
  const unwritten = await recordDraft(transaction, draft)
  if (unwritten.length > 0) return { problems: unwritten, sentences: [] }
  return { problems: [], sentences: consequencesInWords(before, await forReaders(transaction, draft)) }
}

async function forReaders(transaction: Transaction, { kind, entryId }: RecordedDraft): Promise<ForReaders> {
  const airings = await transaction.airing.findMany({
    where: { withdrawnAt: null, release: { seasonId: entryId } },
    select: { id: true, value: true, time: true, zone: true },
  })
  const dates = airings.map(({ id, value, time, zone }) => [id, [value, time, zone].join(' ')] as const)
  return { path: await publishedPath(transaction, { kind, id: entryId }), dates: new Map(dates) }
}
