import 'server-only'
import { z } from 'zod'
import type { Editor, Reader } from '@/lib/accounts/editor'
import { changesBetween, type Difference } from '@/lib/documents/differences'
import { fieldsIn, type Values } from '@/lib/documents/field-tree'
import { database, type Transaction } from '@/lib/foundation/db/client'
import { orNotFound } from '@/lib/foundation/errors'
import { FORMS } from '@/lib/guide/kinds/forms'
import { parseDocument, readDocument } from '@/lib/guide/kinds/parse'
import type { SeasonDocument } from '@/lib/guide/seasons/fields'
import { type Declined, mergeImported } from '../imports/core/three-way-merge'
import { storedUpload } from '../uploads/storage'
import { type CastNames, castAsCsv, withCastOfCsv } from './csv-cast'
import { changedDates, episodesAsCsv, withEpisodesOfCsv } from './csv-episodes'
import { type Table, tableName } from './tables'

export type TableProposal = {
  seasonId: string
  title: string
  version: number
  document: SeasonDocument
  changes: Difference[]
  /** What is locked is declined. */
  declined: Declined[]
}

/** The newest version of a season's episodes or cast as CSV. Throws NotFound. */
export async function seasonAsCsv(_reader: Reader, seasonId: string, table: Table): Promise<string> {
  const client = database().reader
  const { document } = await seasonIn(client, seasonId)
  return table === 'episodes' ? episodesAsCsv(document) : castAsCsv(document, await castNames(client))
}

const askedTable = z.object({ seasonId: z.string(), table: tableName, rows: z.array(z.array(z.string())) })

export type AskedTable = z.infer<typeof askedTable>

/** A table as it was uploaded for this season; null when it is gone. */
export async function findTable(
  _editor: Editor,
  { seasonId, id }: { seasonId: string; id: string },
): Promise<AskedTable | null> {
  const kept = askedTable.safeParse(await storedUpload(database().reader, { purpose: 'table', id }))
  return kept.success && kept.data.seasonId === seasonId ? kept.data : null
}

/** What a table would change of a season's newest version. Writes nothing. Throws Invalid naming the cells, NotFound. */
export function findTableProposal(_editor: Editor, query: AskedTable): Promise<TableProposal> {
  return tableProposalFrom(database().reader, query)
}

/** The same as an open transaction sees the guide. */
export async function tableProposalFrom(
  client: Transaction,
  { seasonId, table, rows }: AskedTable,
): Promise<TableProposal> {
  const { document: head, title, version } = await seasonIn(client, seasonId)
  const names = await castNames(client)
  const parsed = parseDocument(
    'season',
    table === 'episodes' ? withEpisodesOfCsv(head, rows) : withCastOfCsv(head, rows, names),
  )
  const locks = new Set(
    (await client.fieldLock.findMany({ where: { entryId: seasonId } })).map(({ path }) => path),
  )
  const fields = fieldsIn(FORMS.season.fields)
  const titles = Object.fromEntries([...names.people, ...names.characters].map(({ id, name }) => [id, name]))
  const merged = locks.size > 0 ? lockedMerge(head, parsed, locks) : { document: parsed, declined: [] }
  const changes = [
    ...changesBetween({ fields, before: head as Values, after: merged.document as Values, names: titles }),
    ...changedDates(head, merged.document),
  ]
  return { seasonId, title, version, document: merged.document, changes, declined: merged.declined }

  function lockedMerge(before: SeasonDocument, after: SeasonDocument, paths: ReadonlySet<string>) {
    const [own, incoming] = [before as Values, after as Values]
    const { document, declined } = mergeImported({
      fields,
      head: own,
      base: own,
      incoming,
      locks: paths,
      names: titles,
    })
    return { document: document as SeasonDocument, declined }
  }
}

async function seasonIn(client: Transaction, id: string) {
  const entry = orNotFound(await client.entry.findFirst({ where: { id, kind: 'season', trashedAt: null } }))
  const where = { entryId_version: { entryId: id, version: entry.headVersion } }
  const { document } = await client.revision.findUniqueOrThrow({ where, select: { document: true } })
  return { title: entry.title, version: entry.headVersion, document: readDocument('season', document) }
}

async function castNames(client: Transaction): Promise<CastNames> {
  const named = async (kind: 'person' | 'character') => {
    const select = { id: true, title: true }
    const rows = await client.entry.findMany({ where: { kind, trashedAt: null }, select })
    return rows.map(({ id, title }) => ({ id, name: title }))
  }
  return { people: await named('person'), characters: await named('character') }
}
