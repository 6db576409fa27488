import { spawn } from 'node:child_process'
import { copyFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase, useDatabase } from '../db/client'
import { sharedDatabase } from '../db/testing'
import { inTransaction } from '../db/transaction'
import { Unavailable } from '../errors'

const made = sharedDatabase()

/** Another process that holds the write lock until its standard input ends. */
async function lockedElsewhere(file: string): Promise<() => Promise<void>> {
  const script = `const Database = require('libsql'); const db = new Database(${JSON.stringify(file)}); db.exec('BEGIN IMMEDIATE'); console.log('locked'); process.stdin.on('end', () => process.exit()).resume()`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return async () => {
    const closed = new Promise((resolve) => child.once('close', resolve))
    child.stdin.end()
    await closed
  }
}

it('a lock that outlasts the deadline is Unavailable, nothing is written, and the next save works', async () => {
  const impatient = openDatabase(made.file, { lockDeadlineMs: 200 })
  useDatabase(impatient)
  const add = (path: string) =>
    inTransaction((transaction) => transaction.redirect.create({ data: { path, target: '/new' } }))
  const release = await lockedElsewhere(made.file)
  await expect(add('/refused')).rejects.toBeInstanceOf(Unavailable)
  await release()
  await add('/kept')
  expect((await impatient.reader.redirect.findMany()).map((row) => row.path)).toEqual(['/kept'])
  await impatient.close()
})

/** The database with one connection of its own, set up by a pragma that stands for a disk in trouble. */
async function troubled(pragma: string) {
  const opened = openDatabase(made.file)
  useDatabase(opened)
  await opened.writer.$queryRawUnsafe(pragma)
  return opened
}

const long = 'x'.repeat(500_000)

it('A full disk is Unavailable, by a query and by a raw one, and the next save works when there is room', async () => {
  const opened = await troubled('PRAGMA max_page_count = 1')
  const add = () =>
    inTransaction((transaction) => transaction.redirect.create({ data: { path: '/long', target: long } }))
  const addRaw = () =>
    inTransaction(
      (transaction) =>
        transaction.$executeRaw`INSERT INTO Redirect (path, target) VALUES ('/long-too', ${long})`,
    )
  for (const attempt of [add, addRaw]) {
    const refused = attempt()
    await expect(refused).rejects.toBeInstanceOf(Unavailable)
    await expect(refused).rejects.toThrow(/^The disk is full\. Nothing was saved/)
  }
  expect(await opened.reader.redirect.count({ where: { target: long } })).toBe(0)
  await opened.writer.$queryRawUnsafe('PRAGMA max_page_count = 1000000')
  await add()
  await opened.close()
})

it('A database that can only be read is Unavailable', async () => {
  const opened = await troubled('PRAGMA query_only = ON')
  const refused = inTransaction((transaction) => transaction.redirect.deleteMany())
  await expect(refused).rejects.toBeInstanceOf(Unavailable)
  await expect(refused).rejects.toThrow(/can only be read/)
  await opened.close()
})

it.each(['moved away', 'replaced'])(
  'A file that was %s takes no more writes, and is still read',
  async (what) => {
    const file = join(dirname(made.file), `${what.replace(' ', '-')}.db`)
    await copyFile(made.file, file)
    const opened = openDatabase(file)
    useDatabase(opened)
    const add = () =>
      inTransaction((transaction) => transaction.redirect.create({ data: { path: '/a', target: '/b' } }))
    const count = () => opened.reader.redirect.count({ where: { path: '/a' } })
    await add()
    expect(await count()).toBe(1)
    await rename(file, `${file}.away`)
    if (what === 'replaced') await copyFile(made.file, file)
    const refused = opened.writer.redirect.deleteMany()
    await expect(refused).rejects.toThrow('moved')
    await expect(add()).rejects.toThrow(
      /^The database file was moved or replaced while Logline runs\. Nothing/,
    )
    expect(await count()).toBe(1)
    await rename(`${file}.away`, file)
    await opened.writer.redirect.deleteMany()
    await opened.close()
  },
)

it.each(['-wal', '-shm', '-wal and -shm'])(
  'Without the %s beside it a file takes no more writes, and has by itself all that was saved',
  async (names) => {
    const suffixes = names.split(' and ')
    const file = join(dirname(made.file), `without${suffixes.join('')}.db`)
    await copyFile(made.file, file)
    const opened = openDatabase(file)
    useDatabase(opened)
    const add = (path: string) =>
      inTransaction((transaction) => transaction.redirect.create({ data: { path, target: '/b' } }))
    const kept = ({ reader }: typeof opened) =>
      reader.redirect.findMany({ where: { target: '/b' }, select: { path: true } })
    await add('/kept')
    await kept(opened)
    for (const suffix of suffixes) await rm(file + suffix)
    await expect(add('/refused')).rejects.toThrow(
      /^The log beside the database file was deleted or replaced while Logline runs\. Nothing/,
    )
    expect(await kept(opened)).toEqual([{ path: '/kept' }])
    await copyFile(file, `${file}.alone`)
    const alone = openDatabase(`${file}.alone`)
    expect(await kept(alone)).toEqual([{ path: '/kept' }])
    await Promise.all([opened.close(), alone.close()])
  },
)

it('A file that takes the place of another is not mixed with what was saved last, and the other has it', async () => {
  const file = join(dirname(made.file), 'in-place-of.db')
  await copyFile(made.file, file)
  const opened = openDatabase(file)
  useDatabase(opened)
  await opened.writer.redirect.create({ data: { path: '/last', target: '/b' } })
  await rename(file, `${file}.away`)
  await copyFile(made.file, file)
  await opened.close()
  for (const [path, count] of [
    [file, 0],
    [`${file}.away`, 1],
  ] as const) {
    const other = openDatabase(path)
    expect(await other.reader.redirect.count({ where: { path: '/last' } })).toBe(count)
    await other.close()
  }
})

it('A disk that fails at the end of a transaction is Unavailable, and any other fault stays what it is', async () => {
  const opened = openDatabase(made.file)
  useDatabase(opened)
  const failing = (rawCode: number) =>
    inTransaction(() => Promise.reject(Object.assign(new Error('disk I/O error'), { rawCode })))
  // SQLITE_IOERR_FSYNC, an I/O error's extended code.
  await expect(failing(1034)).rejects.toThrow(/^The disk with the database could not be/)
  await expect(failing(1)).rejects.toThrow('disk I/O error')
  const ours = inTransaction(() => Promise.reject(new Error('Code: `13`. Message: ours')))
  await expect(ours).rejects.not.toBeInstanceOf(Unavailable)
  await opened.close()
})
