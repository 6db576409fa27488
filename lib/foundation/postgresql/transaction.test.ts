import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase, type Transaction, useDatabase } from '../db/client'
import { sharedDatabase } from '../db/testing'
import { inTransaction } from '../db/transaction'
import { Unavailable } from '../errors'
import { withSession } from './session'

const made = sharedDatabase()
const opened: { close(): Promise<void> }[] = []

beforeEach(() => open(made.place))
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

function open(place: string, options = {}) {
  const database = openDatabase(place, options)
  useDatabase(database)
  opened.push(database)
}

/** Statements of somebody else, who may do anything. */
const elsewhere = (...statements: string[]) =>
  withSession(made.place, async (session) => {
    for (const statement of statements) await session.query(statement)
  })

const add = (path: string) =>
  inTransaction((transaction) => transaction.redirect.create({ data: { path, target: '/new' } }))

const isKept = async (path: string) => (await made.reader.redirect.count({ where: { path } })) === 1

const backendOf = async (transaction: Transaction) => {
  const [row] = await transaction.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS "pid"`
  return row?.pid
}

async function isTold(refused: Promise<unknown>, sentence: RegExp) {
  await expect(refused).rejects.toBeInstanceOf(Unavailable)
  await expect(refused).rejects.toThrow(sentence)
}

it('a lock that outlasts the deadline is Unavailable, nothing is written, and the next save works', async () => {
  open(made.place, { lockDeadlineMs: 200 })
  await withSession(made.place, async (session) => {
    await session.query('BEGIN; LOCK TABLE "Redirect"')
    await isTold(add('/behind-a-table'), /^The database is busy with something else/)
  })
  const other = openDatabase(made.place)
  opened.push(other)
  await other.writer.$transaction(() => isTold(add('/behind-a-writer'), /^The database is busy/))
  await add('/after-the-lock')
  expect([await isKept('/behind-a-table'), await isKept('/behind-a-writer')]).toEqual([false, false])
  expect(await isKept('/after-the-lock')).toBe(true)
})

it('writers who are more than the connections are told that it is busy', async () => {
  open(made.place, { lockDeadlineMs: 20_000 })
  let letGo: () => void = () => undefined
  const writing = inTransaction(() => new Promise<void>((resolve) => (letGo = resolve)))
  const waiting = Array.from({ length: 4 }, (_, at) => add(`/crowd-${at}`))
  await isTold(Promise.all(waiting), /^The database is busy/)
  letGo()
  await writing
  await Promise.allSettled(waiting)
  await add('/after-the-crowd')
})

it('a database that became a replica is Unavailable until it may be written to again', async () => {
  const name = pg.escapeIdentifier(new URL(made.place).pathname.slice(1))
  await elsewhere(`ALTER DATABASE ${name} SET default_transaction_read_only = on`)
  await isTold(add('/read-only'), /^The database can only be read just now\. Nothing was saved/)
  await elsewhere(`BEGIN READ WRITE; ALTER DATABASE ${name} RESET default_transaction_read_only; COMMIT`)
  open(made.place)
  await add('/may-be-written')
})

it('a connection that is lost halfway is Unavailable, nothing is kept, and the next save works', async () => {
  const refused = inTransaction(async (transaction) => {
    await transaction.redirect.create({ data: { path: '/lost', target: '/new' } })
    await elsewhere(`SELECT pg_terminate_backend(${await backendOf(transaction)})`)
    await transaction.redirect.count()
  })
  await isTold(refused, /Nothing was saved/)
  await add('/after-the-loss')
  expect(await isKept('/lost')).toBe(false)
})

it('a connection that is lost with the COMMIT leaves open whether it was saved', async () => {
  const refused = inTransaction(async (transaction) => {
    await transaction.redirect.create({ data: { path: '/perhaps', target: '/new' } })
    await elsewhere(`SELECT pg_terminate_backend(${await backendOf(transaction)})`)
  })
  await isTold(refused, /^The connection to the database was lost at the very end of saving\./)
})

it('a server that is not there is Unavailable', async () => {
  const nowhere = new URL(made.place)
  nowhere.port = '1'
  open(nowhere.href)
  await isTold(add('/nowhere'), /^The database can’t be reached\. Nothing was saved: start it/)
})

it('a role without a connection left, or with another password, is Unavailable', async () => {
  await elsewhere('CREATE ROLE crowded LOGIN CONNECTION LIMIT 0')
  const crowded = new URL(made.place)
  crowded.username = 'crowded'
  open(crowded.href)
  await isTold(add('/crowded'), /^The database has no connection left/)
  await elsewhere('DROP ROLE crowded')
  await isTold(add('/unknown'), /^The database does not let Logline in/)
})

it('a full disk and a failing one are Unavailable, by a query and by a raw one', async () => {
  for (const [code, sentence] of [
    ['53100', /^The disk with the database is full\. Nothing was saved/],
    ['58030', /^The disk with the database could not be read or written/],
  ] as const) {
    await elsewhere(
      `CREATE FUNCTION trouble() RETURNS trigger AS $$ BEGIN RAISE 'trouble' USING ERRCODE = '${code}'; END $$ LANGUAGE plpgsql`,
      `CREATE TRIGGER trouble BEFORE INSERT ON "Redirect" EXECUTE FUNCTION trouble()`,
    )
    await isTold(add('/full'), sentence)
    const raw = inTransaction(
      (transaction) => transaction.$executeRaw`INSERT INTO "Redirect" (path, target) VALUES ('/raw', '/new')`,
    )
    await isTold(raw, sentence)
    await elsewhere('DROP FUNCTION trouble CASCADE')
  }
  await add('/room-again')
})

it('a transaction in which a statement failed keeps nothing, also where nobody minded', async () => {
  await add('/twice')
  const unminded = inTransaction(async (transaction) => {
    await transaction.redirect.create({ data: { path: '/before', target: '/new' } })
    await transaction.redirect.create({ data: { path: '/twice', target: '/new' } }).catch(() => undefined)
  })
  await expect(unminded).rejects.not.toBeInstanceOf(Unavailable)
  expect(await isKept('/before')).toBe(false)
})
