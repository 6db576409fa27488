import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '@/lib/accounts/editor'
import { adminPath, KIND_NAMES, type Kind } from '@/lib/documents/kinds'
import { database, type Transaction } from '@/lib/foundation/db/client'
import { slice } from '@/lib/foundation/paging'
import { pictureIn, type Size } from '@/lib/foundation/picture-names'
import { entriesInDraft } from '../entry-lists/storage'

/** An entry that shows a picture, or would: readers see it, its newest version or one in the queue has it. */
export type PictureUse = { id: string; title: string; path: string | null }

export type PictureInList = Size & {
  id: string
  name: string
  bytes: number
  addedBy: string
  addedAt: string
  uses: PictureUse[]
}

export const PICTURES_A_PAGE = 30

type PicturesQuery = { only: 'unused' | null; page: number }

/** The uploads, newest first, each with where it is used; or only those that nothing uses. `page` counts from 1. */
export async function listPictures(
  _reader: Reader,
  { only, page }: PicturesQuery,
): Promise<{ pictures: PictureInList[]; total: number }> {
  const { total, shown } = only === null ? await newestPictures(page) : await newestUnused(page)
  const { reader } = database()
  const rows = await reader.picture.findMany({ where: { id: { in: shown } } })
  const uses = shown.length > 0 ? await pictureUses(reader, shown) : new Map<string, PictureUse[]>()
  const names = await namesOf(rows.map((row) => row.createdBy))
  const pictures = rows
    .sort((one, other) => shown.indexOf(one.id) - shown.indexOf(other.id))
    .map(({ createdBy, createdAt, widths: _, ...row }) => ({
      ...row,
      addedBy: names.get(createdBy) ?? 'somebody who is gone',
      addedAt: createdAt.toISOString(),
      uses: uses.get(row.id) ?? [],
    }))
  return { pictures, total }
}

type PageOfPictures = { total: number; shown: string[] }

async function newestPictures(page: number): Promise<PageOfPictures> {
  const shown = await idsByAge(slice(page, PICTURES_A_PAGE))
  return { total: await database().reader.picture.count(), shown }
}

async function newestUnused(page: number): Promise<PageOfPictures> {
  const uses = await pictureUses(database().reader)
  const unused = (await idsByAge()).filter((id) => !uses.has(id))
  const { skip, take } = slice(page, PICTURES_A_PAGE)
  return { total: unused.length, shown: unused.slice(skip, skip + take) }
}

async function idsByAge(part: { skip?: number; take?: number } = {}): Promise<string[]> {
  const orderBy = [{ createdAt: 'desc' }, { id: 'asc' }] as const
  const rows = await database().reader.picture.findMany({
    ...part,
    select: { id: true },
    orderBy: [...orderBy],
  })
  return rows.map(({ id }) => id)
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const where = { id: { in: [...new Set(ids)] } }
  const users = await database().reader.user.findMany({ where, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}

type StoredUse = { id: string; kind: Kind; title: string; trashed: number | boolean; file: string }

/**
 * Who uses which picture, by its id; of some pictures or of all. Entries in the trash count, for they may come back;
 * versions that were replaced do not.
 */
export async function pictureUses(client: Transaction, ids?: string[]): Promise<Map<string, PictureUse[]>> {
  const { each, field, joinInOrder } = database().dialect
  const rows = await client.$queryRaw<StoredUse[]>(Prisma.sql`
    SELECT DISTINCT e."id", e."kind", e."title", e."trashedAt" IS NOT NULL AS "trashed",
      ${field(Prisma.sql`i."value"`, 'file')} AS "file"
    FROM (${entriesThatMayUse(ids)}) may
    ${joinInOrder} "Entry" e ON e."id" = may."id"
    ${joinInOrder} "Revision" r ON r."entryId" = e."id"
      AND (r."version" = e."headVersion" OR r."version" = e."liveVersion" OR r."scheduledFor" IS NOT NULL)
    CROSS JOIN ${each(Prisma.sql`r."document"`, 'images')} i
    WHERE r."document" LIKE '%"/pictures/%'
    ORDER BY e."title"`)
  const uses = new Map<string, PictureUse[]>()
  for (const { id: entry, kind, title, trashed, file } of rows) {
    const picture = pictureIn(file ?? '')
    if (!picture || (ids && !ids.includes(picture))) continue
    const path = trashed ? null : adminPath(kind, entry)
    uses.set(picture, [...(uses.get(picture) ?? []), { id: entry, title, path }])
  }
  return uses
}

/** As a span, for SQLite walks all rows to find those that are not null. */
const EVER = new Date(0)

/** What readers see of an entry is in a table of its own; of what they don't see there is little, and all of it is looked at. */
function entriesThatMayUse(ids: string[] = ['']): Prisma.Sql {
  const shown = ids.map((id) => {
    const begin = `/pictures/${id}`
    return Prisma.sql`SELECT "entryId" AS "id" FROM "Image" WHERE "file" >= ${begin} AND "file" < ${`${begin}~`}`
  })
  const unseen = KIND_NAMES.map((kind) => Prisma.sql`SELECT d."id" FROM (${entriesInDraft(kind)}) d`)
  const others = [
    Prisma.sql`SELECT "entryId" FROM "Revision" WHERE "scheduledFor" > ${EVER}`,
    Prisma.sql`SELECT "id" FROM "Entry" WHERE "trashedAt" > ${EVER}`,
  ]
  return Prisma.join([...shown, ...unseen, ...others], ' UNION ')
}
