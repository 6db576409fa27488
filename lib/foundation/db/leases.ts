import 'server-only'
import { database } from './client'
import { holding, type Lease, LeaseLost } from './lease-held'
import { inTransaction } from './transaction'

const FOR_MS = 60_000
/** With less than this left it is renewed: an idle server writes twice a minute and not at every look. */
const RENEWED_WITH_MS = 30_000

/** What is done once, and the server that would do it. */
type Holding = { name: string; by: string }

/**
 * Does `work` if no other server does it: a thing that is done once, however many servers there are. Null where another one
 * holds the lease, which is renewed as long as `work` takes. A server that stops for longer than its lease lasts (a pause, a fail-over, a lost connection) writes nothing
 * any more once another has taken its place: every transaction of `work` looks at the lease's number.
 */
export async function withLease<T>({ name, by }: Holding, work: () => Promise<T>): Promise<T | null> {
  const lease = await takeLease({ name, by })
  if (!lease) return null
  const renewing = setInterval(() => void takeLease({ name, by }).catch(() => undefined), RENEWED_WITH_MS / 2)
  try {
    return await holding(lease, work)
  } catch (fault) {
    if (fault instanceof LeaseLost) return null
    throw fault
  } finally {
    clearInterval(renewing)
  }
}

/** For an orderly stop: another server need not wait until the lease runs out. */
export async function giveUpLease({ name, by }: Holding): Promise<void> {
  await inTransaction((transaction) =>
    transaction.lease.updateMany({ where: { name, holder: by }, data: { until: new Date(0) } }),
  )
}

/** Takes a lease that is free, or renews it; null where somebody else holds it. */
export async function takeLease({ name, by }: Holding): Promise<Lease | null> {
  const standing = await leaseWithClock(name)
  if (standing?.holder === by && standing.leftMs > RENEWED_WITH_MS) return { name, number: standing.number }
  if (standing && standing.holder !== by && standing.leftMs > 0) return null
  return inTransaction(async (transaction) => {
    // Asked again: another server may have been first, and a transaction is the only writer.
    const now = await leaseWithClock(name, transaction)
    if (now && now.holder !== by && now.leftMs > 0) return null
    const number = (now?.number ?? 0) + (now?.holder === by ? 0 : 1)
    const until = new Date((now?.at ?? Date.now()) + FOR_MS)
    const data = { holder: by, number, until }
    await transaction.lease.upsert({ where: { name }, create: { name, ...data }, update: data })
    return { name, number }
  })
}

/** A lease with how long it still lasts by the database's clock, in milliseconds, and what that says. */
async function leaseWithClock(
  name: string,
  client: Pick<ReturnType<typeof database>['writer'], '$queryRaw'> = database().writer,
) {
  const [row] = await client.$queryRaw<
    { holder: string; number: number; until: Date | string; at: Date | string }[]
  >`
    SELECT "holder", "number", "until", ${database().dialect.now} AS "at" FROM "Lease" WHERE "name" = ${name}`
  if (!row) return undefined
  const [until, at] = [new Date(row.until).getTime(), new Date(row.at).getTime()]
  return { holder: row.holder, number: Number(row.number), leftMs: until - at, at }
}
