import { afterEach, beforeEach, vi } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import type { Kind } from '@/lib/documents/kinds'
import { saveEntry } from '@/lib/editing/entries/commands'
import { findEntry } from '@/lib/editing/entries/queries'
import { emptyDatabase, type TemporaryDatabase } from '@/lib/foundation/db/testing'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { applyImport } from './commands'
import type { ImportedShow } from './core/proposal'
import { findProposal } from './queries'
import { read, streamed } from './tvmaze/testing'

/** A small show of TVmaze's, and a guide to import it into: for tests. */

export const seenOn = '2024-05-01'
export const machine = systemEditor('Test')
export const hand = systemEditor('Ada')

export const EPISODES = [streamed(1, '2024-04-04'), streamed(2, '2024-04-11'), streamed(3, '2024-04-18')]
export const CAST = [
  { person: { id: 1, name: 'Ann Lee' }, character: { id: 11, name: 'Kay' } },
  { person: { id: 2, name: 'Bob Ray' }, character: { id: 12, name: 'Lou' } },
]

export const told = (given: object = {}, show: object = {}) =>
  read({ episodes: EPISODES, cast: CAST, ...given }, show)

/** To be called at the top of a test file: an empty guide for each test, on the day on which the show was looked at. */
export function emptyGuide(): TemporaryDatabase {
  beforeEach(() => {
    vi.stubEnv('LOGLINE_NOW', `${seenOn}T12:00:00Z`)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })
  return emptyDatabase()
}

export const propose = (imported: ImportedShow, answers = {}) =>
  findProposal(machine, { imported, seenOn, answers })

type Choices = { publish?: boolean; answers?: Record<string, string> }

export const apply = (imported: ImportedShow, choices: Choices = {}) =>
  applyImport(machine, { imported, seenOn, answers: {}, publish: false, ...choices })

/** The newest version. */
export async function documentOf<K extends Kind>(kind: K, id: string): Promise<DocumentByKind[K]> {
  const entry = await findEntry(hand, { kind, id })
  if (!entry) throw new Error(`There is no ${kind} ${id}.`)
  return entry.document as DocumentByKind[K]
}

/** What an editor does by hand, kept as a draft. */
export async function correct<K extends Kind>(
  kind: K,
  id: string,
  change: (document: DocumentByKind[K]) => DocumentByKind[K],
) {
  const entry = await findEntry(hand, { kind, id })
  if (!entry) throw new Error(`There is no ${kind} ${id}.`)
  const document = change(entry.document as DocumentByKind[K])
  await saveEntry(hand, { kind, entryId: id, version: entry.version, document })
}

export const season = () => documentOf('season', 'tvmaze-season-143-1')
export const show = () => documentOf('show', 'tvmaze-show-143')
