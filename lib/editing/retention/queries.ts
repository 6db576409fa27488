import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Owner, Reader } from '@/lib/accounts/editor'
import { database } from '@/lib/foundation/db/client'
import { KEPT_KINDS, type KeptKind, type RetentionRules } from './fields'
import { BYTES, PIECES } from './storage'

/** Rows, and about how many bytes they take. */
export type Amount = { rows: number; bytes: number }

/** What an owner has chosen: nothing to begin with. */
export async function findRetention(_reader: Reader): Promise<RetentionRules> {
  const rows = await database().reader.retentionRule.findMany()
  return Object.fromEntries(
    rows.map(({ kind, days, newest, withPublished }) => [kind, { days, newest, withPublished }]),
  )
}

const STORED: Record<KeptKind, Prisma.Sql> = {
  versions: Prisma.sql`"Revision" r`,
  activity: Prisma.sql`"Activity" a`,
  reports: Prisma.sql`"Report" a WHERE a."handledAt" IS NOT NULL`,
  trash: Prisma.sql`"Entry" a WHERE a."trashedAt" IS NOT NULL`,
}

/** What each kind takes today; of reports those that were handled. */
export async function findAmounts(_owner: Owner): Promise<Record<KeptKind, Amount>> {
  const amounts = KEPT_KINDS.map(async (kind) => {
    const [row] = await database().reader.$queryRaw<{ rows: number | bigint; bytes: number | bigint }[]>`
      SELECT count(*) AS "rows", coalesce(sum(${BYTES[kind]}), 0) AS "bytes" FROM ${STORED[kind]}`
    return [kind, { rows: Number(row?.rows ?? 0), bytes: Number(row?.bytes ?? 0) }] as const
  })
  return Object.fromEntries(await Promise.all(amounts)) as Record<KeptKind, Amount>
}

/** What these rules would remove now: the kinds of which there is something. */
export async function findRemovable(
  _owner: Owner,
  rules: RetentionRules,
  now = new Date(),
): Promise<Partial<Record<KeptKind, Amount>>> {
  const removable: Partial<Record<KeptKind, Amount>> = {}
  for (const kind of KEPT_KINDS) {
    const rule = rules[kind]
    const amount = { rows: 0, bytes: 0 }
    for (let after: string | null = rule ? '' : null; rule && after !== null; ) {
      const piece = await PIECES[kind](database().reader, { rule, now, after })
      amount.rows += piece.ids.length
      amount.bytes += piece.bytes
      after = piece.next
    }
    if (amount.rows > 0) removable[kind] = amount
  }
  return removable
}
