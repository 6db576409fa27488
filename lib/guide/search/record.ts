import { isKind, type Kind } from '@/lib/documents/kinds'
import { askInChunks, chunksOf } from '@/lib/foundation/chunks'
import type { Transaction } from '@/lib/foundation/db/client'
import type { DocumentByKind } from '../kinds/forms'
import { readDocument } from '../kinds/parse'
import { nameKey, searchWords } from './fold'
import { textIndex } from './storage'
import { type NumberedText, numbersOf } from './text-index'
import { FINDABLE, type SearchText, textsOf } from './texts'
import { canBeMistyped, formsOf } from './typos'

/** Lets readers find what is published by its new words, and by no others. Called inside of the publishing. */
export async function recordSearch<K extends Kind>(
  transaction: Transaction,
  kind: K,
  entryId: string,
  document: DocumentByKind[K],
) {
  if (kind === 'show') await recordSeasonsOfRenamed(transaction, entryId, document as DocumentByKind['show'])
  const show = 'showId' in document ? await titleOf(transaction, document.showId) : ''
  await replaceTexts(transaction, entryId, textsOf({ kind, id: entryId, document, show }))
}

/** A show's name stands in the words of its seasons and episodes. */
async function recordSeasonsOfRenamed(
  transaction: Transaction,
  showId: string,
  show: DocumentByKind['show'],
) {
  const target = await transaction.searchTarget.findUnique({ where: { targetId: showId } })
  if (!target || target.key === nameKey(show.title)) return
  const seasons = await transaction.season.findMany({ where: { showId }, select: { id: true } })
  for (const { id } of seasons) {
    const document = await liveDocument(transaction, { kind: 'season', entryId: id })
    if (document)
      await replaceTexts(transaction, id, textsOf({ kind: 'season', id, document, show: show.title }))
  }
}

async function liveDocument<K extends Kind>(
  transaction: Transaction,
  { kind, entryId }: { kind: K; entryId: string },
) {
  const live = { entryId, publishedAt: { not: null }, supersededAt: null }
  const revision = await transaction.revision.findFirst({ where: live, select: { document: true } })
  return revision && readDocument(kind, revision.document)
}

async function titleOf(transaction: Transaction, showId: string): Promise<string> {
  const show = await transaction.show.findUnique({ where: { id: showId }, select: { title: true } })
  return show?.title ?? ''
}

async function replaceTexts(transaction: Transaction, entryId: string, texts: SearchText[]) {
  await forgetSearch(transaction, entryId)
  const numbered = await withNumbers(transaction, texts)
  const targets = numbered.map(({ number, kind, targetId, title }) => {
    return { id: number, kind, targetId, entryId, key: nameKey(title) }
  })
  for (const data of chunksOf(targets)) await transaction.searchTarget.createMany({ data })
  await textIndex().add(transaction, numbered)
  await learnWords(transaction, texts)
}

/** Readers find an entry no more. Called inside of a publishing or a withdrawal. */
export async function forgetSearch(transaction: Transaction, entryId: string) {
  const targets = await transaction.searchTarget.findMany({ where: { entryId }, select: { id: true } })
  await textIndex().remove(
    transaction,
    targets.map(({ id }) => id),
  )
  await transaction.searchTarget.deleteMany({ where: { entryId } })
}

async function withNumbers(transaction: Transaction, texts: SearchText[]): Promise<NumberedText[]> {
  const next = new Map<string, number>()
  for (const kind of FINDABLE.filter((kind) => texts.some((text) => text.kind === kind))) {
    const { first, last } = numbersOf(kind)
    const where = { id: { gte: first, lte: last } }
    // Not an aggregate: Prisma's reads every row of the kind for it.
    const highest = await transaction.searchTarget.findFirst({
      where,
      orderBy: { id: 'desc' },
      select: { id: true },
    })
    next.set(kind, (highest?.id ?? first - 1) + 1)
  }
  return texts.map((text) => {
    const number = next.get(text.kind) ?? 0
    next.set(text.kind, number + 1)
    return { ...text, number }
  })
}

/** Words are only ever added: one that nothing has any more is a correction that finds nothing. */
async function learnWords(transaction: Transaction, texts: SearchText[]) {
  const words = new Set(texts.flatMap(({ title, names }) => [title, ...names].flatMap(searchWords)))
  const mistypable = [...words].filter(canBeMistyped)
  const rows = await askInChunks(mistypable, (piece) =>
    transaction.searchWord.findMany({ where: { form: { in: piece } } }),
  )
  const known = new Set(rows.filter(({ form, word }) => form === word).map(({ word }) => word))
  const forms = mistypable
    .filter((word) => !known.has(word))
    .flatMap((word) => formsOf(word).map((form) => ({ form, word })))
  for (const data of chunksOf(forms)) await transaction.searchWord.createMany({ data })
}

/** Writes the words of a published entry anew, from its live revision. */
export async function recordSearchAgain(
  transaction: Transaction,
  { kind, entryId }: { kind: string; entryId: string },
) {
  const document = isKind(kind) && (await liveDocument(transaction, { kind, entryId }))
  if (document) await recordSearch(transaction, kind, entryId, document)
}

/**
 * Writes the words of published entries of a kind anew under the numbers that they have: many at once, for a guide whose
 * rows were copied from another database.
 */
export async function recordTextsAgain(transaction: Transaction, kind: Kind, entryIds: string[]) {
  const among = { entryId: { in: entryIds } }
  const revisions = await transaction.revision.findMany({
    where: { ...among, publishedAt: { not: null }, supersededAt: null },
    select: { entryId: true, document: true },
  })
  const targets = await transaction.searchTarget.findMany({
    where: among,
    select: { id: true, targetId: true },
  })
  const numbers = new Map(targets.map(({ id, targetId }) => [targetId, id]))
  const documents = revisions.map(({ entryId, document }) => ({
    id: entryId,
    document: readDocument(kind, document),
  }))
  const titles = await titlesOf(transaction, documents)
  const texts = documents.flatMap(({ id, document }) =>
    textsOf({ kind, id, document, show: 'showId' in document ? (titles.get(document.showId) ?? '') : '' }),
  )
  const numbered = texts.flatMap((text) => {
    const number = numbers.get(text.targetId)
    return number === undefined ? [] : [{ ...text, number }]
  })
  // The full-text table of SQLite begins a new segment wherever a number is lower than the one before.
  await textIndex().add(
    transaction,
    numbered.sort((one, other) => one.number - other.number),
  )
}

async function titlesOf(transaction: Transaction, documents: { document: object }[]) {
  const ids = documents.flatMap(({ document }) => ('showId' in document ? [String(document.showId)] : []))
  const shows = await transaction.show.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, title: true },
  })
  return new Map(shows.map(({ id, title }) => [id, title]))
}
