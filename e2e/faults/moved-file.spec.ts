import { copyFile, rename } from 'node:fs/promises'
import { expect } from 'vitest'
import { sampleDatabase } from '../sample-site'
import { fault, isShort } from './fault'
import { requireReading } from './reading'
import { faultsIn, rowsIn } from './rows'
import { startSite } from './site'
import { counted } from './words'
import { acknowledgedTo, refusalsOf, saveUntilRefused, writersOf } from './writers'

const SENTENCE =
  'The database file was moved or replaced while Logline runs. Nothing was saved: start Logline again, then try again.'

const ENDS = isShort ? (['SIGKILL'] as const) : (['SIGKILL', 'SIGTERM'] as const)

fault(
  'a file that is moved and replaced takes no saves, has all that were acknowledged, and the other is as it was',
  async () => {
    let kept = 0
    for (const signal of ENDS) {
      const other = await sampleDatabase({ copy: 'other' })
      const site = await startSite()
      const away = `${site.database}.away`
      const writers = await writersOf(site, 3)
      await saveUntilRefused(writers, async () => {
        await rename(site.database, away)
        await copyFile(other, site.database)
      })
      expect(refusalsOf(writers)).toEqual([SENTENCE])
      expect(await site.readiness()).toMatchObject({ reading: true, saving: false, reason: SENTENCE })
      await requireReading(site)

      await site.end(signal)
      const everything = 'SELECT * FROM Revision ORDER BY id'
      expect(await rowsIn(site.database, everything)).toEqual(await rowsIn(other, everything))
      expect(await faultsIn(site.database, [])).toEqual([])
      expect(await faultsIn(away, acknowledgedTo(writers))).toEqual([])
      kept += acknowledgedTo(writers).length
      await site.rise()
      await requireReading(site)
    }
    return `${counted(kept, 'acknowledged save')} are in the file that was moved, after ${isShort ? 'a kill' : 'a kill and after an orderly stop'}`
  },
)
