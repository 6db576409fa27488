import { beforeEach, expect, it } from 'vitest'
import { holding } from './lease-held'
import { takeLease, withLease } from './leases'
import { emptyDatabase } from './testing'
import { inTransaction } from './transaction'

const own = emptyDatabase()
const write = (path: string) =>
  inTransaction((transaction) => transaction.redirect.create({ data: { path, target: '/x' } }))
const written = async () =>
  (await own.db.redirect.findMany({ orderBy: { path: 'asc' } })).map(({ path }) => path)
const runOut = () => own.db.lease.updateMany({ data: { until: new Date(Date.now() - 1_000) } })

beforeEach(() => own.db.lease.deleteMany())

it('one server has a lease until it runs out, and keeps its number as long as nobody else has taken it', async () => {
  expect(await takeLease({ name: 'scheduler', by: 'one' })).toEqual({ name: 'scheduler', number: 1 })
  expect(await takeLease({ name: 'scheduler', by: 'other' })).toBeNull()
  expect(await takeLease({ name: 'scheduler', by: 'one' })).toEqual({ name: 'scheduler', number: 1 })
  await runOut()
  expect(await takeLease({ name: 'scheduler', by: 'one' })).toEqual({ name: 'scheduler', number: 1 })
  await runOut()
  expect(await takeLease({ name: 'scheduler', by: 'other' })).toEqual({ name: 'scheduler', number: 2 })
})

it('of many that take it at once one has it', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `server ${at}`)
  const taken = await Promise.all(names.map((name) => takeLease({ name: 'scheduler', by: name })))
  expect(taken.filter(Boolean)).toHaveLength(1)
})

it('a lease of one thing keeps nobody from another', async () => {
  await takeLease({ name: 'scheduler', by: 'one' })
  expect(await takeLease({ name: 'retention', by: 'other' })).toMatchObject({ number: 1 })
})

it('whoever has lost it writes nothing more, though its work goes on', async () => {
  const lease = await takeLease({ name: 'scheduler', by: 'one' })
  if (!lease) throw new Error('It was free.')
  await holding(lease, () => write('/before'))
  await runOut()
  await takeLease({ name: 'scheduler', by: 'other' })
  await expect(holding(lease, () => write('/after'))).rejects.toThrow('Another server')
  await write('/without-a-lease')
  expect(await written()).toEqual(['/before', '/without-a-lease'])
})

it('work is done by who has the lease alone, and losing it on the way is no fault', async () => {
  expect(await withLease({ name: 'scheduler', by: 'one' }, async () => 'done')).toBe('done')
  const lost = await withLease({ name: 'scheduler', by: 'one' }, async () => {
    await runOut()
    await takeLease({ name: 'scheduler', by: 'other' })
    await write('/too-late')
  })
  expect(lost).toBeNull()
  expect(await withLease({ name: 'scheduler', by: 'one' }, async () => 'done')).toBeNull()
  expect(await written()).toEqual([])
})
