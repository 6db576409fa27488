import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Unavailable } from '../errors'
import { openDatabase, useDatabase } from './client'
import { temporaryDatabase } from './testing'
import { inTransaction } from './transaction'

let made: Awaited<ReturnType<typeof temporaryDatabase>>
beforeAll(async () => {
  made = await temporaryDatabase()
})
afterAll(() => made.close())

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

it('60: a lock that outlasts the deadline is Unavailable, nothing is written, and the next save works', async () => {
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
