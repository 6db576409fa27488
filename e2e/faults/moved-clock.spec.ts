import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { signIn } from '../../bench/signing-in.mjs'
import { owner, sampleDatabase } from '../sample-site'
import { fault } from './fault'
import { requireReading } from './reading'
import { faultsIn, rowsIn } from './rows'
import { startSite } from './site'
import { counted } from './words'
import { writersOf } from './writers'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
// Each is how far the clock is off then, one after the other: it goes backwards as well as forwards.
const OFF_BY = [0, 10 * MINUTE_MS, -10 * MINUTE_MS, 0, -DAY_MS, 0]

const ADMIN = ['/admin', '/admin/activity', '/admin/queue', '/admin/account', '/admin/people']

fault('a clock that is moved ends no session, and signing in, saving and reading go on', async () => {
  const database = await sampleDatabase({ copy: 'clock' })
  const offByFile = join(dirname(database), 'clock')
  await writeFile(offByFile, '0')
  const clock = new URL('clock-for-tests.mjs', import.meta.url)
  const site = await startSite({
    database,
    env: { NODE_OPTIONS: `--import=${clock.href}`, CLOCK_OFF_BY: offByFile },
  })
  const [writer] = await writersOf(site, 1)
  if (!writer) throw new Error('The sample guide has nobody to write about.')
  for (const ms of OFF_BY) {
    await writeFile(offByFile, String(ms))
    expect(await writer.save()).toBe('saved')
    const cookie = await signIn(site, owner)
    for (const path of ADMIN) expect((await site.ask(path, { headers: { cookie } })).status, path).toBe(200)
    await requireReading(site)
    const [[latest] = []] = await rowsIn(database, 'SELECT at FROM Activity ORDER BY rowid DESC LIMIT 1')
    expect(Math.abs(Date.parse(String(latest?.at)) - Date.now() - ms)).toBeLessThan(MINUTE_MS)
  }
  expect(site.server.said.filter((line) => line.includes('"level":50'))).toEqual([])
  expect(await site.end('SIGTERM')).toBe(0)
  expect(await faultsIn(database, writer.acknowledged)).toEqual([])
  return `by ten minutes and a day, ${counted(OFF_BY.length - 1, 'time')}: ${counted(writer.acknowledged.length, 'save')} of one session, ${counted(OFF_BY.length, 'sign-in')}, no error`
})
