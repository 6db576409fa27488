import { chmod, chown, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { sampleDatabase } from '../sample-site'
import { fault, until } from './fault'
import { requireReading } from './reading'
import { faultsIn } from './rows'
import { startSite } from './site'
import { counted } from './words'
import { acknowledgedTo, refusalsOf, writersOf } from './writers'

const SENTENCE =
  'The database can only be read just now. Nothing was saved: make its file and folder writable, then try again.'
const NOBODY = 65_534

/** Nothing keeps root from writing: the server is somebody else then. */
const uid = process.getuid?.() === 0 ? NOBODY : undefined

fault('a database file that may only be read takes no saves, is read, and takes them again', async () => {
  const database = await sampleDatabase({ copy: 'read-only' })
  if (uid) for (const path of [database, dirname(database)]) await chown(path, uid, uid)
  const site = await startSite({ database, uid })
  const writers = await writersOf(site, 2)
  const saves = () => Promise.all(writers.map((each) => each.save()))
  const notSaving = { reading: true, saving: false, reason: SENTENCE }
  expect(await saves()).toEqual(['saved', 'saved'])

  await allow(database, 0o400)
  expect(await saves()).toEqual(['refused', 'refused'])
  expect(refusalsOf(writers)).toEqual([SENTENCE])
  expect(await site.readiness()).toMatchObject(notSaving)
  const pages = await requireReading(site)
  await allow(database, 0o600)
  expect(await saves()).toEqual(['saved', 'saved'])

  await site.end('SIGTERM')
  await chmod(database, 0o400)
  await site.rise()
  expect(await saves()).toEqual(['refused', 'refused'])
  expect(await site.readiness()).toMatchObject(notSaving)
  await requireReading(site)
  await chmod(database, 0o600)
  // SQLite made its log after the file's own mode, and has to open that anew as well.
  for (const each of writers) await until(async () => (await each.save()) === 'saved')
  await site.end('SIGKILL')
  const acknowledged = acknowledgedTo(writers)
  expect(await faultsIn(database, acknowledged)).toEqual([])
  return `refused beneath a running server and from its start on, ${pages} pages read each time, ${counted(acknowledged.length, 'acknowledged save')} kept`
})

/** What its owner may do with a database file and those beside it. */
async function allow(database: string, mode: number): Promise<void> {
  const folder = dirname(database)
  for (const name of await readdir(folder)) await chmod(join(folder, name), mode)
}
