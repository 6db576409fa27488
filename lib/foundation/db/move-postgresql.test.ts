import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { withSession } from '../postgresql/session'
import { queryRows, read, withDatabase } from '../sqlite/inspect'
import { moveRows } from './move'
import { operationsOn } from './operations'
import { type TemporaryDatabase, temporaryDatabase } from './testing'
import { migratedFile } from './testing-files'
import { startProcess } from './testing-process'

let own: TemporaryDatabase
beforeEach(async () => {
  own = await temporaryDatabase()
})
afterEach(() => own.close())

/** Safety copies of PostgreSQL lie below the project's folder. */
function gone(safetyCopy: string): void {
  onTestFinished(async () => {
    await rm(safetyCopy, { force: true })
    await rm(`${safetyCopy}.json`, { force: true })
  })
}

const runOn = (sql: string) => withSession(own.place, (session) => session.query(sql))

/** What a file holds of a table, as SQLite stores it. */
const storedIn = (file: string, table: string) =>
  read(file, (database) =>
    queryRows(database, `SELECT * FROM "${table}" ORDER BY 1, 2`).map(({ _metadata, ...row }) => row),
  )

test('values of every kind come through both ways, and numbers go on where they were', async () => {
  const { file, db } = await migratedFile()
  const at = new Date('2026-03-29T01:59:59.007Z')
  const user = { id: 'u', email: 'a@b.example', name: 'Ö \u{1f600} "quoted" \\ \n\u2028', passwordHash: '' }
  await db.user.create({ data: { ...user, createdAt: at, role: 'owner' } })
  const publicKey = Buffer.from([0, 255, 92, 39, 10, 13, 128])
  await db.passkey.create({
    data: { id: 'p', userId: 'u', name: '', publicKey, counter: 2_147_483_647, transports: '' },
  })
  await db.passkey.create({
    data: { id: 'q', userId: 'u', name: '', publicKey: Buffer.alloc(0), counter: 0, transports: '' },
  })
  const image = {
    entryId: 'e',
    position: 0,
    file: '',
    caption: '',
    alt: '',
    credit: '',
    publisher: '',
    sourceUrl: '',
  }
  await db.image.create({
    data: {
      ...image,
      id: 'i',
      kind: 'poster',
      licence: 'own',
      focalX: 0.1 + 0.2,
      focalY: 1e-7,
      publishedOnPrecision: 'unknown',
    },
  })
  await db.purge.createMany({
    data: [
      { id: 41, paths: '[]' },
      { id: 42, paths: '[]', createdAt: at },
    ],
  })
  await db.entry.create({
    data: { id: 'e', kind: 'show', title: 'T', slug: 't', headVersion: 1, changedAt: at },
  })
  await db.revision.create({
    data: { id: 'r', entryId: 'e', version: 1, document: '{}', minor: true, authorName: '' },
  })

  await moveRows({ from: file, to: own.place })
  expect(await own.db.user.findMany()).toEqual(await db.user.findMany())
  expect(await own.db.passkey.findMany()).toEqual(await db.passkey.findMany())
  expect(await own.db.image.findMany()).toEqual(await db.image.findMany())
  expect(await own.db.revision.findMany()).toEqual(await db.revision.findMany())
  expect((await own.db.purge.create({ data: { paths: '[]' } })).id).toBe(43)
  await own.db.purge.delete({ where: { id: 43 } })

  const back = await migratedFile()
  await moveRows({ from: own.place, to: back.file })
  for (const table of ['User', 'Passkey', 'Image', 'Purge', 'Entry', 'Revision'])
    expect(storedIn(back.file, table)).toEqual(storedIn(file, table))
})

test('an instant that SQLite wrote by itself is the same one', async () => {
  const { file, db } = await migratedFile()
  withDatabase(file, (database) =>
    database.exec(
      `INSERT INTO "Redirect" ("path", "target", "createdAt") VALUES ('/a', '/b', '2026-11-29 02:37:15')`,
    ),
  )
  await moveRows({ from: file, to: own.place })
  expect((await own.db.redirect.findFirst())?.createdAt).toEqual(new Date('2026-11-29T02:37:15Z'))
  expect(await own.db.redirect.findMany()).toEqual(await db.redirect.findMany())
})

test('a move that was killed goes on where it was', async () => {
  const { file, db } = await migratedFile()
  const regions = Array.from({ length: 9_000 }, (_, at) => ({ code: `r${at}`, zone: 'UTC' }))
  for (let at = 0; at < regions.length; at += 1_000)
    await db.region.createMany({ data: regions.slice(at, at + 1_000) })
  await db.show.create({ data: { ...SHOW, id: 's', slug: 's' } })
  const moving = await startProcess(
    `import { moveRows } from '@/lib/foundation/db/move'
     const [from, to] = process.argv.slice(2)
     await moveRows({ from, to, onPiece: ({ table, done }) => {
       if (table === 'Region' && done > 5_000) process.kill(process.pid, 'SIGKILL')
     } })`,
    [file, own.place],
  )
  await moving.ended
  const kept = await own.db.region.count()
  expect(kept).toBeGreaterThan(500)
  expect(kept).toBeLessThan(9_000)
  const moved = await moveRows({ from: file, to: own.place })
  expect(moved).toMatchObject({ rows: 9_001, added: 9_001 - kept, replaced: 0, removed: 0 })
  expect(moved.verified).toMatchObject({ rows: 9_001, differing: {} })
  expect(moved.safetyCopy).toBeUndefined()
})

const SHOW = {
  kind: 'series' as const,
  title: '',
  sortTitle: '',
  logline: '',
  synopsis: '',
  franchise: '',
  updatedAt: new Date(0),
  firstShownPrecision: 'unknown' as const,
}

test('run again it takes over what was added, changed and removed, also where two have changed their slugs', async () => {
  const { file, db } = await migratedFile()
  for (const id of ['a', 'b', 'c']) await db.show.create({ data: { ...SHOW, id, slug: id } })
  await db.showTitle.create({
    data: { id: 't', showId: 'c', position: 0, text: 'C', language: '', region: '', kind: 'alias' },
  })
  await moveRows({ from: file, to: own.place })
  for (const [id, slug] of [
    ['a', '-'],
    ['b', 'a'],
    ['a', 'b'],
  ] as const)
    await db.show.update({ where: { id }, data: { slug } })
  await db.show.delete({ where: { id: 'c' } })
  await db.show.create({ data: { ...SHOW, id: 'd', slug: 'c' } })
  const moved = await moveRows({ from: file, to: own.place })
  expect(moved).toMatchObject({ added: 1, replaced: 2, removed: 2, savedMeanwhile: {} })
  expect(await own.db.show.findMany({ orderBy: { id: 'asc' } })).toEqual(
    await db.show.findMany({ orderBy: { id: 'asc' } }),
  )
  expect(await own.db.showTitle.count()).toBe(0)
  expect((await moveRows({ from: file, to: own.place })).replaced).toBe(0)
})

test('what is saved meanwhile is counted, and copied the next time', async () => {
  const { file, db } = await migratedFile()
  await db.region.create({ data: { code: 'DE', zone: 'Europe/Berlin' } })
  let saving: Promise<unknown> | undefined
  const onPiece = () => {
    // Prisma begins when somebody waits for it.
    saving ??= db.region.create({ data: { code: 'FR', zone: 'Europe/Paris' } }).then(() => undefined)
  }
  const moved = await moveRows({ from: file, to: own.place, onPiece })
  await saving
  expect([moved.rows, moved.savedMeanwhile]).toEqual([1, { Region: 1 }])
  expect(await moveRows({ from: file, to: own.place })).toMatchObject({ added: 1, savedMeanwhile: {} })
})

test('a guide of somebody else is refused; with --replace it is kept in a backup', async () => {
  const { file, db } = await migratedFile()
  await db.region.create({ data: { code: 'DE', zone: 'Europe/Berlin' } })
  await own.db.region.create({ data: { code: 'IT', zone: 'Europe/Rome' } })
  await expect(moveRows({ from: file, to: own.place })).rejects.toThrow(/holds a guide of its own.*--replace/)
  expect(await own.db.region.count()).toBe(1)
  const { safetyCopy = '' } = await moveRows({ from: file, to: own.place, replaces: true })
  gone(safetyCopy)
  expect(await own.db.region.findMany({ select: { code: true } })).toEqual([{ code: 'DE' }])
  expect(existsSync(safetyCopy)).toBe(true)
  expect(storedIn(safetyCopy, 'Region')).toEqual([{ code: 'IT', zone: 'Europe/Rome' }])
})

test('back home the way is open, and what was there is kept', async () => {
  const { file, db } = await migratedFile()
  await db.region.create({ data: { code: 'DE', zone: 'Europe/Berlin' } })
  await moveRows({ from: file, to: own.place })
  await own.db.region.create({ data: { code: 'IT', zone: 'Europe/Rome' } })
  const { safetyCopy = '' } = await moveRows({ from: own.place, to: file })
  expect(await db.region.count()).toBe(2)
  expect(storedIn(safetyCopy, 'Region')).toHaveLength(1)
})

test('a database that a server uses is not written to, and no server joins while it is', async () => {
  const { file, db } = await migratedFile()
  await db.region.create({ data: { code: 'DE', zone: 'Europe/Berlin' } })
  const leave = await operationsOn(own.place).holdForServer('build')
  await expect(moveRows({ from: file, to: own.place })).rejects.toThrow(/A server is using .+: stop it/)
  await leave()
  let joining: Promise<unknown> | undefined
  let hasJoined = false
  const onPiece = () => {
    joining ??= operationsOn(own.place)
      .holdForServer('build')
      .then((left) => {
        hasJoined = true
        return left()
      })
    expect(hasJoined).toBe(false)
  }
  await moveRows({ from: file, to: own.place, onPiece })
  await joining
  expect(hasJoined).toBe(true)
})

test('a row that the database has made another one is found', async () => {
  const { file, db } = await migratedFile()
  for (const code of ['DE', 'FR']) await db.region.create({ data: { code, zone: `zone of ${code}` } })
  await runOn(
    `CREATE FUNCTION wrong() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.zone := 'UTC'; RETURN NEW; END $$;
     CREATE TRIGGER wrong BEFORE INSERT ON "Region" FOR EACH ROW WHEN (NEW.code = 'FR') EXECUTE FUNCTION wrong()`,
  )
  await expect(moveRows({ from: file, to: own.place })).rejects.toThrow(
    /The copy is not the same \(1 of Region\)/,
  )
})

test('a number that PostgreSQL can’t keep is told with its table', async () => {
  const { file } = await migratedFile()
  withDatabase(file, (database) =>
    database.exec(`INSERT INTO "Purge" ("id", "paths") VALUES (3000000000, '[]')`),
  )
  await expect(moveRows({ from: file, to: own.place })).rejects.toThrow(
    /A row of Purge can’t be written: a number is larger than PostgreSQL can keep/,
  )
})

test('a database and itself are the same one', async () => {
  const { file } = await migratedFile()
  await expect(moveRows({ from: file, to: file })).rejects.toThrow(/name the same database/)
})
