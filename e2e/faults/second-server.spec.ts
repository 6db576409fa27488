import { expect } from 'vitest'
import { NotStarted } from '../server-process'
import { fault } from './fault'
import { faultsIn } from './rows'
import { startSite } from './site'
import { seconds } from './words'
import { writersOf } from './writers'

fault('a second server on one file is refused in a sentence, and the first is not disturbed', async () => {
  const site = await startSite()
  const [writer] = await writersOf(site, 1)
  await writer?.save()
  const began = performance.now()
  const second = await startSite({ database: site.database }).catch((error: unknown) => error)
  const took = performance.now() - began
  if (!(second instanceof NotStarted)) throw new Error('The second server started.')
  expect(second.code).toBe(1)
  expect(second.said).toEqual([`Another server is using ${site.database}: stop it, then start this one.`])
  expect(await writer?.save()).toBe('saved')
  expect((await site.ask('/shows')).status).toBe(200)
  expect(await site.end('SIGTERM')).toBe(0)
  expect(await faultsIn(site.database, writer?.acknowledged ?? [])).toEqual([])
  return `exit code 1 and one line after ${seconds(took)}`
})
