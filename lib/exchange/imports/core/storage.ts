import 'server-only'
import type { Names } from '@/lib/documents/differences'
import { isKind, type Kind } from '@/lib/documents/kinds'
import { askInChunks } from '@/lib/foundation/chunks'
import type { Transaction } from '@/lib/foundation/db/client'
import { readDocument } from '@/lib/guide/kinds/parse'
import type { ExistingEntry, Remembered } from './proposing'

/** What stands here of these entries and is not in the trash, with what this catalogue last said of each, by id. */
export async function loadExistingEntries(
  client: Transaction,
  { provider, ids }: { provider: string; ids: string[] },
): Promise<Map<string, ExistingEntry>> {
  const entries = await askInChunks(ids, (piece) =>
    client.entry.findMany({
      where: { id: { in: piece } },
      include: { imports: { where: { provider } }, locks: true, withdrawal: { select: { at: true } } },
    }),
  )
  const rows = entries.filter(({ trashedAt }) => trashedAt === null)
  const heads = await loadHeads(client, rows)
  return new Map(
    rows.flatMap((row): [string, ExistingEntry][] => {
      const { id, kind, headVersion: version, liveVersion, imports, locks, withdrawal } = row
      const head = heads.get(id)
      if (!isKind(kind) || head === undefined) return []
      const remembered = imports[0] ? rememberedIn(kind, imports[0].document) : null
      const document = readDocument(kind, head)
      const paths = locks.map(({ path }) => path)
      const isWithdrawn = withdrawal !== null
      return [[id, { id, version, liveVersion, isWithdrawn, document, remembered, locks: paths }]]
    }),
  )
}

/** The newest document of each entry, as kept, by id. */
async function loadHeads(client: Transaction, entries: { id: string; headVersion: number }[]) {
  const heads = await askInChunks(entries, (piece) =>
    client.revision.findMany({
      where: { OR: piece.map(({ id, headVersion }) => ({ entryId: id, version: headVersion })) },
      select: { entryId: true, document: true },
    }),
  )
  return new Map(heads.map(({ entryId, document }) => [entryId, document]))
}

function rememberedIn(kind: Kind, json: string): Remembered {
  const { ids, version, rows, document } = JSON.parse(json) as Remembered
  return { ids, version, rows, document: readDocument(kind, JSON.stringify(document)) }
}

/** Entries by id, those in the trash too. */
export async function loadEntries(client: Transaction, ids: string[]) {
  return askInChunks(ids, (piece) =>
    client.entry.findMany({
      where: { id: { in: piece } },
      select: { id: true, kind: true, title: true, trashedAt: true },
    }),
  )
}

/** The entries that this catalogue's were found to be, where they have ids of their own: theirs to ours. */
export async function loadRemembered(client: Transaction, provider: string): Promise<Map<string, string>> {
  const rows = await client.importedDocument.findMany({
    where: { provider, NOT: { entryId: { startsWith: `${provider}-` } } },
    select: { entryId: true, document: true },
  })
  return new Map(
    rows.flatMap(({ entryId, document }) =>
      (JSON.parse(document) as Remembered).ids.map((id): [string, string] => [id, entryId]),
    ),
  )
}

/** Published entries with these numbers in other catalogues: "imdb tt1" to their ids. */
export async function loadExternals(
  client: Transaction,
  { kind, known }: { kind: Kind; known: { provider: string; value: string }[] },
): Promise<Map<string, string>> {
  const rows = await askInChunks(known, (piece) =>
    client.externalId.findMany({
      where: { OR: piece.map(({ provider, value }) => ({ provider, value })) },
    }),
  )
  const entries = await loadEntries(client, [...new Set(rows.map(({ entryId }) => entryId))])
  const fitting = new Set(entries.filter((each) => each.kind === kind && !each.trashedAt).map(({ id }) => id))
  return new Map(
    rows.flatMap(({ provider, value, entryId }): [string, string][] =>
      fitting.has(entryId) ? [[`${provider} ${value}`, entryId]] : [],
    ),
  )
}

/** Every entry of a kind, or those with one of these titles. */
export async function loadTitles(client: Transaction, { kind, titles }: { kind: Kind; titles?: string[] }) {
  const select = { id: true, title: true }
  const where = { kind, trashedAt: null }
  if (!titles) return client.entry.findMany({ where, select })
  return askInChunks([...new Set(titles)], (piece) =>
    client.entry.findMany({ where: { ...where, title: { in: piece } }, select }),
  )
}

/** A show's seasons: those that readers see, and drafts of it. */
export async function loadSeasonIds(client: Transaction, showId: string): Promise<string[]> {
  const live = await client.season.findMany({ where: { showId }, select: { id: true } })
  const drafts = await client.$queryRaw<{ id: string }[]>`
    SELECT e."id" FROM "Entry" e
    JOIN "Revision" r ON r."entryId" = e."id" AND r."version" = e."headVersion"
    WHERE e."kind" = 'season' AND (e."liveVersion" IS NULL OR e."liveVersion" <> e."headVersion")
    AND r."document" LIKE ${`%"showId":"${showId}"%`}`
  return [...new Set([...live, ...drafts].map(({ id }) => id))]
}

/** The year in which the first of a show's published seasons began, or null. */
export async function loadFirstYear(client: Transaction, showId: string): Promise<string | null> {
  const first = await client.release.findFirst({
    where: { season: { showId }, premiereValue: { not: null }, removedAt: null },
    orderBy: { premiereValue: 'asc' },
    select: { premiereValue: true },
  })
  return first?.premiereValue?.slice(0, 4) ?? null
}

export async function loadNames(client: Transaction, ids: string[]): Promise<Names> {
  const entries = await loadEntries(client, [...new Set(ids)])
  return Object.fromEntries(entries.map(({ id, title }) => [id, title]))
}

/** Who has these addresses, in the newest version or the one that readers see: "person ann-lee" to entry ids. */
export async function loadAddresses(
  client: Transaction,
  { kind, slugs }: { kind: Kind; slugs: string[] },
): Promise<Map<string, string[]>> {
  const select = { id: true, slug: true }
  const live: Record<Kind, (where: Slugs) => Promise<{ id: string; slug: string }[]>> = {
    // A season's address is its show's matter.
    season: async () => [],
    show: (where: Slugs) => client.show.findMany({ where, select }),
    person: (where: Slugs) => client.person.findMany({ where, select }),
    character: (where: Slugs) => client.character.findMany({ where, select }),
    platform: (where: Slugs) => client.platform.findMany({ where, select }),
  }
  const rows = await askInChunks([...new Set(slugs)], async (piece) => {
    const where = { slug: { in: piece } }
    return [
      ...(await live[kind](where)),
      ...(await client.entry.findMany({ where: { ...where, kind }, select })),
    ]
  })
  const owners = new Map<string, string[]>()
  for (const { id, slug } of rows)
    owners.set(`${kind} ${slug}`, [...(owners.get(`${kind} ${slug}`) ?? []), id])
  return owners
}

type Slugs = { slug: { in: string[] } }
