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
import { parsedShow, streamedEpisode } from './tvmaze/testing'

/** For tests: a small show as TVmaze answers it, and an empty guide to import it into. */

export const seenOn = '2024-05-01'
export const importEditor = systemEditor('Test')
export const humanEditor = systemEditor('Ada')

export const EPISODES = [
  streamedEpisode(1, '2024-04-04'),
  streamedEpisode(2, '2024-04-11'),
  streamedEpisode(3, '2024-04-18'),
]
export const CAST = [
  { person: { id: 1, name: 'Ann Lee' }, character: { id: 11, name: 'Kay' } },
  { person: { id: 2, name: 'Bob Ray' }, character: { id: 12, name: 'Lou' } },
]

export const importedShow = (given: object = {}, show: object = {}) =>
  parsedShow({ episodes: EPISODES, cast: CAST, ...given }, show)

/** Call it at the top of a test file: an empty guide for each test, with the clock stopped at a day. */
export function emptyGuide(day = seenOn): TemporaryDatabase {
  beforeEach(() => {
    vi.stubEnv('LOGLINE_NOW', `${day}T12:00:00Z`)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })
  return emptyDatabase()
}

export const propose = (imported: ImportedShow, answers = {}) =>
  findProposal(importEditor, { imported, seenOn, answers })

type Choices = { publish?: boolean; answers?: Record<string, string> }

export const apply = (imported: ImportedShow, choices: Choices = {}) =>
  applyImport(importEditor, { imported, seenOn, answers: {}, publish: false, ...choices })

/** The newest version. */
export async function documentOf<K extends Kind>(kind: K, id: string): Promise<DocumentByKind[K]> {
  const entry = await findEntry(humanEditor, { kind, id })
  if (!entry) throw new Error(`There is no ${kind} ${id}.`)
  return entry.document as DocumentByKind[K]
}

/** What an editor does by hand, kept as a draft. */
export async function editByHand<K extends Kind>(
  kind: K,
  id: string,
  change: (document: DocumentByKind[K]) => DocumentByKind[K],
) {
  const entry = await findEntry(humanEditor, { kind, id })
  if (!entry) throw new Error(`There is no ${kind} ${id}.`)
  const document = change(entry.document as DocumentByKind[K])
  await saveEntry(humanEditor, { kind, entryId: id, version: entry.version, document })
}

export const season = () => documentOf('season', 'tvmaze-season-143-1')
export const show = () => documentOf('show', 'tvmaze-show-143')
