import { rm } from 'node:fs/promises'
import { expect } from 'vitest'
import { fault, isShort } from './fault'
import { requireReading } from './reading'
import { faultsIn } from './rows'
import { startSite } from './site'
import { counted } from './words'
import { acknowledgedTo, refusalsOf, saveUntilRefused, writersOf } from './writers'

const SENTENCE =
  'The log beside the database file was deleted or replaced while Logline runs. Nothing was saved: start Logline again, then try again.'

const CASES = [
  { suffixes: ['-wal'], signal: 'SIGKILL' },
  { suffixes: ['-wal', '-shm'], signal: 'SIGKILL' },
  { suffixes: ['-wal'], signal: 'SIGTERM' },
] as const

fault(
  'without the -wal beside it a database takes no saves, is read, and has all that were acknowledged',
  async () => {
    let kept = 0
    const cases = isShort ? CASES.slice(0, 1) : CASES
    for (const { suffixes, signal } of cases) {
      const site = await startSite()
      const writers = await writersOf(site, 3)
      await saveUntilRefused(writers, () => Promise.all(suffixes.map((suffix) => rm(site.database + suffix))))
      expect(refusalsOf(writers)).toEqual([SENTENCE])
      expect(await site.readiness()).toMatchObject({ reading: true, saving: false, reason: SENTENCE })
      await requireReading(site)

      await site.end(signal)
      await site.rise()
      expect(await faultsIn(site.database, acknowledgedTo(writers))).toEqual([])
      for (const each of writers) expect(await each.save()).toBe('saved')
      kept += acknowledgedTo(writers).length
    }
    return `deleted ${counted(cases.length, 'time')} among saves, ${counted(kept, 'acknowledged save')} kept after ${isShort ? 'a kill' : 'kills and an orderly stop'}`
  },
)
