import 'server-only'
import { webcrypto } from 'node:crypto'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import { cleanLine } from '@/lib/documents/clean-text'
import { database } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, Invalid, orNotFound, Unavailable } from '@/lib/foundation/errors'
import { type Limiter, limiter } from '@/lib/foundation/limiter'
import {
  FORMATS,
  MAX_BYTES,
  pictureFile,
  pictureName,
  type Size,
  shownSize,
  widthsOf,
} from '@/lib/foundation/picture-names'
import { type Encoded, encodePicture, requireFormat } from '@/lib/guide/media/encode'
import { pictureStore } from '@/lib/guide/media/storage'
import { pictureUses } from './queries'

export type StoredPicture = Size & {
  /** What a document holds of it. */
  file: string
  /** Whether it was there already: the same upload is the same picture. */
  isKnown: boolean
  note: string
}

/**
 * Keeps an upload: encoded anew in every format and width, and the upload itself thrown away. `name` is what its file
 * was called, told and used for nothing else. Sizes are of the largest file. Throws Invalid with a sentence for what
 * can't be taken, Unavailable when too many are waiting or the disk can't be written.
 */
export async function storePicture(editor: Editor, bytes: Uint8Array, name: string): Promise<StoredPicture> {
  if (bytes.length > MAX_BYTES) throw tooLong()
  requireFormat(bytes)
  const id = await pictureId(bytes)
  return oneAtATime()(async () => {
    const known = await wholePicture(id)
    if (known) return stored(id, known, { isKnown: true, note: '' })
    const encoded = await encodePicture(bytes)
    await keep(editor, { id, encoded, bytes: bytes.length, name: nameOf(name) })
    return stored(id, encoded.size, { isKnown: false, note: encoded.note })
  })
}

/** Beside the thread that makes pages: 25 MB take it some 50 ms. */
async function pictureId(bytes: Uint8Array): Promise<string> {
  const hash = await webcrypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Buffer.from(hash).toString('hex').slice(0, 32)
}

export function tooLong(): Invalid {
  const message = `It is larger than ${MAX_BYTES / 1024 / 1024} MB. Make it smaller first.`
  return new Invalid([{ path: 'file', message }])
}

/** Said to whoever would be one too many. */
export const tooManyPictures = () =>
  new Unavailable('Many pictures are being stored just now. Try again in a minute.')

const shared = Symbol.for('logline.pictures')

/**
 * Storing and removing wait for each other wherever in the process they were asked for. It bounds one server's memory and
 * processor; each server has turns of its own.
 */
function oneAtATime(): Limiter {
  const holder = globalThis as { [shared]?: Limiter }
  holder[shared] ??= limiter({ atOnce: 1, mostWaiting: 20, tooMany: tooManyPictures })
  return holder[shared]
}

/** The size of a picture that is there with all of its files; a restored database may name some that are not. */
async function wholePicture(id: string): Promise<Size | null> {
  const row = await database().reader.picture.findUnique({ where: { id } })
  if (!row) return null
  const names = await pictureStore().list(`${id}-`)
  return names.length >= widthsOf(row.width).length * FORMATS.length ? row : null
}

function stored(id: string, size: Size, rest: Pick<StoredPicture, 'isKnown' | 'note'>): StoredPicture {
  return { file: pictureFile(id), ...shownSize(size), ...rest }
}

function nameOf(name: string): string {
  return cleanLine(name).slice(0, 120) || 'a picture without a name'
}

type PictureToKeep = { id: string; encoded: Encoded; bytes: number; name: string }

async function keep(editor: Editor, { id, encoded, bytes, name }: PictureToKeep): Promise<void> {
  const { size, files } = encoded
  const row = { ...size, widths: widthsOf(size.width).join(','), bytes, name, createdBy: editor.id ?? '' }
  const put = async () => {
    for (const { width, ending, bytes } of files)
      await pictureStore().put(pictureName({ id, width, ending }), bytes)
  }
  try {
    await put()
    await inTransaction(async (transaction) => {
      await transaction.picture.upsert({ where: { id }, create: { id, ...row }, update: row })
      await recordActivity(transaction, editor, { action: 'added-picture', detail: name })
    })
    // Another server may have removed the same picture after its files were put.
    if (!(await wholePicture(id))) await put()
  } catch (fault) {
    await removeFiles(id)
    throw fault
  }
}

/**
 * Removes a picture that nothing uses, with its files. Throws NotFound, or Conflict with who uses it. Earlier versions
 * in the history may still name it: brought back, they ask for it again before they are published.
 */
export async function removePicture(editor: Editor, id: string): Promise<void> {
  await oneAtATime()(async () => {
    await inTransaction(async (transaction) => {
      const { name } = orNotFound(await transaction.picture.findUnique({ where: { id } }))
      const uses = (await pictureUses(transaction, [id])).get(id) ?? []
      if (uses.length > 0)
        throw new Conflict(`It is used by ${uses.map(({ title }) => `“${title}”`).join(', ')}.`)
      await transaction.picture.delete({ where: { id } })
      await recordActivity(transaction, editor, { action: 'removed-picture', detail: name })
    })
    await removeFiles(id)
  })
}

/** Those of a picture that is not there: another server may have stored it again. */
async function removeFiles(id: string): Promise<void> {
  if (await database().reader.picture.findUnique({ where: { id }, select: { id: true } })) return
  const store = pictureStore()
  for (const name of await store.list(`${id}-`)) await store.remove(name)
}
