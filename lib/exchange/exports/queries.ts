import 'server-only'
import type { Kind } from '@/lib/documents/kinds'
import { database, type Transaction } from '@/lib/foundation/db/client'
import { FIRST_DATE } from '@/lib/guide/releases/first-date'
import { type EntryInFile, FORMAT, VERSION } from './shape'

/** Those that are pointed to before those that point: the order in which they can be read in again. */
export const IN_ORDER: readonly Kind[] = ['platform', 'person', 'character', 'show', 'season']

const ENTRIES_AT_A_TIME = 100

/**
 * The whole guide as the text of one JSON document, a piece at a time and a row a line, sorted, so that the same guide is
 * the same text. Reads what the process's database holds; let it be a copy that nobody else writes.
 */
export async function* exportGuide(onEntries?: (done: number) => void): AsyncGenerator<string> {
  const { reader } = database()
  yield `{"format":${JSON.stringify(FORMAT)},"version":${VERSION}`
  yield* jsonList('site', await reader.site.findMany({ orderBy: { id: 'asc' } }))
  yield* jsonList('regions', await reader.region.findMany({ orderBy: { code: 'asc' } }))
  yield* jsonList('regionGroups', await regionGroups(reader))
  yield* jsonList('pictures', await reader.picture.findMany({ orderBy: { id: 'asc' } }))
  yield* jsonList('redirects', await reader.redirect.findMany({ orderBy: { path: 'asc' } }))
  yield ',\n"entries":['
  let done = 0
  for (const kind of IN_ORDER)
    for await (const entries of exportedEntries(reader, kind))
      for (const entry of entries) {
        yield `${done === 0 ? '\n' : ',\n'}${JSON.stringify(entry)}`
        done += 1
        if (done % ENTRIES_AT_A_TIME === 0) onEntries?.(done)
      }
  yield '\n]}\n'
}

function* jsonList(name: string, rows: object[]): Generator<string> {
  yield `,\n"${name}":[`
  for (const [position, row] of rows.entries()) yield `${position === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`
  yield rows.length === 0 ? ']' : '\n]'
}

async function regionGroups(client: Transaction) {
  const groups = await client.regionGroup.findMany({
    orderBy: { id: 'asc' },
    include: { members: { orderBy: { region: 'asc' } } },
  })
  return groups.map(({ id, slug, name, members }) => ({
    id,
    slug,
    name,
    members: members.map(({ region }) => region),
  }))
}

async function* exportedEntries(client: Transaction, kind: Kind): AsyncGenerator<EntryInFile[]> {
  let last = ''
  while (true) {
    const rows = await client.entry.findMany({
      where: { kind, id: { gt: last } },
      orderBy: { id: 'asc' },
      take: ENTRIES_AT_A_TIME,
      include: {
        withdrawal: true,
        locks: { orderBy: { path: 'asc' } },
        imports: { orderBy: { provider: 'asc' } },
      },
    })
    if (rows.length === 0) return
    yield await Promise.all(rows.map((row) => exportedEntry(client, row)))
    last = rows.at(-1)?.id ?? ''
  }
}

type EntryToExport = Awaited<ReturnType<typeof loadStored>>

function loadStored(client: Transaction, id: string) {
  return client.entry.findUniqueOrThrow({
    where: { id },
    include: { withdrawal: true, locks: true, imports: true },
  })
}

async function exportedEntry(client: Transaction, row: EntryToExport): Promise<EntryInFile> {
  const { kind, id, title, slug, headVersion, liveVersion, withdrawal, locks, imports } = row
  return {
    kind,
    id,
    title,
    slug,
    headVersion,
    liveVersion,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    checkedAt: iso(row.checkedAt),
    trashedAt: iso(row.trashedAt),
    updatedAt: liveVersion === null ? null : iso(await updatedAt(client, { kind, id })),
    revisions: await revisionsOf(client, row),
    withdrawal: withdrawal && { at: withdrawal.at.toISOString(), records: withdrawal.records },
    locks: locks.map(({ path, by, at }) => ({ path, by, at: at.toISOString() })),
    imports: imports.map(({ provider, document, at }) => ({ provider, document, at: at.toISOString() })),
    calendar: kind === 'season' && liveVersion !== null ? await exportedCalendar(client, id) : null,
  }
}

/** The newest version, the one readers see, and any that waits for its time. */
async function revisionsOf(client: Transaction, { id, headVersion, liveVersion }: EntryToExport) {
  const versions = [headVersion, ...(liveVersion === null ? [] : [liveVersion])]
  const rows = await client.revision.findMany({
    where: { entryId: id, OR: [{ version: { in: versions } }, { scheduledFor: { not: null } }] },
    orderBy: { version: 'asc' },
  })
  return rows.map((row) => ({
    version: row.version,
    note: row.note,
    minor: row.minor,
    autosaved: row.autosaved,
    authorName: row.authorName,
    restoredFrom: row.restoredFrom,
    createdAt: row.createdAt.toISOString(),
    scheduledFor: iso(row.scheduledFor),
    scheduledZone: row.scheduledZone,
    overdueReason: row.overdueReason,
    publishedAt: iso(row.publishedAt),
    supersededAt: iso(row.supersededAt),
    document: JSON.parse(row.document) as Record<string, unknown>,
  }))
}

async function updatedAt(
  client: Transaction,
  { kind, id }: { kind: Kind; id: string },
): Promise<Date | null> {
  const one = { where: { id }, select: { updatedAt: true } }
  const rows = {
    show: () => client.show.findUnique(one),
    season: () => client.season.findUnique(one),
    person: () => client.person.findUnique(one),
    character: () => client.character.findUnique(one),
    platform: () => client.platform.findUnique(one),
  }
  return (await rows[kind]())?.updatedAt ?? null
}

async function exportedCalendar(client: Transaction, seasonId: string): Promise<EntryInFile['calendar']> {
  const gone = { where: { seasonId, removedAt: { not: null } }, orderBy: { id: 'asc' } } as const
  const orderBy = { id: 'asc' } as const
  return {
    removedEpisodes: plain(await client.episode.findMany(gone)),
    removedReleases: plain(await client.release.findMany(gone)),
    lostDates: plain(
      await client.release.findMany({
        where: { seasonId, removedAt: null, wasPrecision: { not: 'unknown' } },
        orderBy,
        select: { id: true, ...FIRST_DATE },
      }),
    ),
    airings: plain(await client.airing.findMany({ where: { release: { seasonId } }, orderBy })),
    dateChanges: plain(await client.dateChange.findMany({ where: { seasonId }, orderBy })),
  }
}

type Plain = Record<string, string | number | boolean | null>

function plain(rows: Record<string, string | number | boolean | Date | null>[]): Plain[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
    ),
  )
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}
