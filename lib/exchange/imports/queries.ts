import 'server-only'
import { createHash } from 'node:crypto'
import type { Editor } from '@/lib/accounts/editor'
import type { Kind } from '@/lib/documents/kinds'
import { referencesIn } from '@/lib/editing/entries/references'
import { database, type Transaction } from '@/lib/foundation/db/client'
import { FORMS } from '@/lib/guide/kinds/forms'
import { storedUpload, storedUploads } from '../uploads/storage'
import { importedSlug, withOwnAddress } from './core/addresses'
import { findMatches, type MatchAnswers, type MatchQuestion } from './core/finding'
import { type Imported, type ImportedShow, importedEntries } from './core/proposal'
import { type EntryProposal, type ExistingEntry, type Proposing, proposeEntry } from './core/proposing'
import { loadAddresses, loadExistingEntries, loadNames } from './core/storage'
import { readUpload, type Upload } from './uploads'

/** What an import would make of a show and all that belongs to it, in the order of writing. */
export type ShowProposal = {
  provider: ImportedShow['provider']
  title: string
  showId: string
  entries: EntryProposal[]
  /** What only a person can say; nothing is imported before. */
  questions: MatchQuestion[]
  /** Why it can't be imported at all, a sentence each. */
  problems: string[]
  leftOut: string[]
  attributions: ImportedShow['attributions']
  /** Of all that it would write: another one means that something changed in between. */
  fingerprint: string
}

export type ImportQuestion = { imported: ImportedShow; seenOn: string; answers: MatchAnswers }

/** What importing this would change, entry by entry and field by field. Writes nothing. */
export function findProposal(_editor: Editor, query: ImportQuestion): Promise<ShowProposal> {
  return proposalFrom(database().reader, query)
}

/** The same as an open transaction sees the guide. */
export async function proposalFrom(client: Transaction, query: ImportQuestion): Promise<ShowProposal> {
  const { imported, seenOn, answers } = query
  const { provider } = imported
  const matches = await findMatches(client, imported, answers)
  const incoming = onceEachEntry(importedEntries(imported), matches.entries)
  const existingById = await loadExistingEntries(client, { provider, ids: [...matches.entries.values()] })
  const placed = await withAddresses(client, incoming, matches.entries)
  const names = await namesFor(client, { incoming, existingById, ids: matches.entries })
  const context: Proposing = {
    provider,
    seenOn,
    isOnlyPart: imported.isOnlyPart,
    entries: matches.entries,
    names,
  }
  const entries = placed.map((each) =>
    proposeEntry(each, existingById.get(matches.entries.get(each.id) ?? '') ?? null, context),
  )
  return {
    provider,
    title: imported.show.document.title,
    showId: matches.entries.get(imported.show.id) ?? imported.show.id,
    entries,
    questions: matches.questions,
    problems: [...matches.problems, ...doubtfulNumbers(imported)],
    leftOut: imported.leftOut,
    attributions: imported.attributions,
    fingerprint: fingerprintOf(entries),
  }
}

/** An entry that the catalogue has twice is one here; what lies in the trash stays there. */
function onceEachEntry(incoming: Imported[], ids: ReadonlyMap<string, string>): Imported[] {
  const seen = new Set<string>()
  return incoming.filter(({ id }) => {
    const own = ids.get(id) ?? id
    const isNew = own !== '' && !seen.has(own)
    seen.add(own)
    return isNew
  })
}

/** New entries with an address that nobody has. */
async function withAddresses(
  client: Transaction,
  incoming: Imported[],
  ids: ReadonlyMap<string, string>,
): Promise<Imported[]> {
  const isNew = ({ id }: Imported) => !ids.has(id)
  const tries: Record<string, string[]> = {}
  for (const entry of incoming.filter(isNew))
    withOwnAddress(entry, (kind, slug) => {
      tries[kind] = [...(tries[kind] ?? []), slug]
      return true
    })
  const owners = new Map<string, string[]>()
  for (const [kind, slugs] of Object.entries(tries))
    for (const [address, own] of await loadAddresses(client, { kind: kind as Kind, slugs }))
      owners.set(address, own)
  const isTaken = (kind: Kind, slug: string, id: string) =>
    (owners.get(`${kind} ${slug}`) ?? []).some((owner) => owner !== id)
  return incoming.map((entry) => {
    if (!isNew(entry) || entry.kind === 'season') return entry
    const placed = withOwnAddress(entry, isTaken)
    const address = `${placed.kind} ${importedSlug(placed)}`
    owners.set(address, [...(owners.get(address) ?? []), placed.id])
    return placed
  })
}

async function namesFor(
  client: Transaction,
  {
    incoming,
    existingById,
    ids,
  }: {
    incoming: Imported[]
    existingById: ReadonlyMap<string, ExistingEntry>
    ids: ReadonlyMap<string, string>
  },
) {
  const kinds = new Map(incoming.map(({ id, kind }) => [ids.get(id) ?? id, kind]))
  const pointedTo = [...existingById.values()].flatMap(({ id, document }) => {
    const kind = kinds.get(id)
    return kind ? referencesIn(kind, document).map((each) => each.id) : []
  })
  const titles = incoming.map(({ kind, id, document }) => [
    ids.get(id) ?? id,
    FORMS[kind].title(document as never),
  ])
  return { ...Object.fromEntries(titles), ...(await loadNames(client, [...ids.values(), ...pointedTo])) }
}

/** The same episode number twice in a season is an error of the file: nobody can tell which of them it is. */
function doubtfulNumbers({ seasons }: ImportedShow): string[] {
  return seasons.flatMap(({ document: { number: season, episodes } }) => {
    const numbered = episodes.filter(({ number }) => number !== null)
    const twice = numbered.filter(
      ({ number }, at) => numbered.findIndex((each) => each.number === number) < at,
    )
    return twice.map(({ number }) => {
      const titles = numbered.filter((each) => each.number === number).map(({ title }) => `“${title}”`)
      return `Season ${season} has episode ${number} twice: ${titles.join(' and ')}. Correct the file: give one of them another number.`
    })
  })
}

function fingerprintOf(entries: EntryProposal[]): string {
  const written = entries.map(({ entryId, version, document }) => [entryId, version, document])
  return createHash('sha256').update(JSON.stringify(written)).digest('hex').slice(0, 20)
}

/** What was uploaded, as it was read; null when it is gone. */
export async function findUpload(_editor: Editor, id: string): Promise<Upload | null> {
  return readUpload(await storedUpload(database().reader, { purpose: 'import', id }))
}

/** Uploads whose proposals nobody has decided yet, the newest first; `at` is an ISO instant. They go after a day. */
export type WaitingUpload = { id: string; at: string; provider: Upload['provider']; files: string[] }

export async function listWaitingUploads(_editor: Editor): Promise<WaitingUpload[]> {
  const stored = await storedUploads(database().reader, 'import')
  return stored.flatMap(({ id, at, content }) => {
    const upload = readUpload(content)
    return upload ? [{ id, at: at.toISOString(), provider: upload.provider, files: upload.files }] : []
  })
}
