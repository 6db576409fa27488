import { setTimeout as passed } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import { hasNginx, startCachingProxy } from '../caching-proxy'
import { freshnessOf, inWords } from '../freshness'
import { freePort } from '../sample-site'
import { fault, isShort, until } from './fault'
import { rowsIn } from './rows'
import { type Site, startSite } from './site'
import { counted } from './words'
import { type Writer, writersOf } from './writers'

const EDITS = isShort ? 10 : 60
const EVERY_MS = 1_000

fault(
  'behind a proxy that keeps pages an edit a second is seen within a second, and none is lost while nobody can tell it',
  async (skip) => {
    if (!hasNginx) skip('nginx is not installed')
    const purgePort = await freePort()
    const purge = `http://127.0.0.1:${purgePort}/`
    const env = { CDN_TAGS: 'surrogate-key', CDN_MAX_AGE: '600', PURGE_URL: purge }
    const site = await startSite({ env })
    const originPort = Number(new URL(site.url).port)
    const proxy = await startCachingProxy({ originPort, purgePort })
    onTestFinished(proxy.stop)
    // Nobody was there to be called when the site started.
    await until(() => proxy.calls.some(({ all }) => all))

    const [writer] = await writersOf(site, 1)
    if (!writer) throw new Error('The sample guide has no person.')
    const edit = await editsBy(writer, site)
    const made: number[] = []
    let isOver = false
    const reading = freshnessOf({
      url: `${proxy.url}${edit.path}`,
      editIn: edit.numberIn,
      made,
      isOver: () => isOver,
    })
    for (let number = 1; number <= EDITS; number += 1) {
      await passed(EVERY_MS)
      await edit.publish()
      made.push(performance.now())
    }
    await passed(EVERY_MS)
    isOver = true
    const freshness = await reading
    expect(freshness.relapses).toEqual([])
    expect(freshness.ages).toHaveLength(EDITS)
    expect(Math.max(...freshness.ages)).toBeLessThan(1_000)

    // What is published as the server is killed is told by the next one.
    const before = proxy.calls.length
    await edit.publish()
    await site.end('SIGKILL')
    await site.rise()
    await until(() => proxy.calls.length > before)
    expect(await site.end('SIGTERM')).toBe(0)
    return `${counted(EDITS, 'edit')} through nginx: ${inWords(freshness)}; ${counted(before, 'call')}`
  },
)

/** Edits of one person's page, whose number it tells: of three saves the third is published, the others are drafts. */
async function editsBy(writer: Writer, site: Site) {
  await writer.save()
  const [{ entryId = '' } = {}] = writer.acknowledged
  const [[person] = []] = await rowsIn(site.database, `SELECT slug FROM Person WHERE id = '${entryId}'`)
  return {
    path: `/people/${person?.slug}`,
    numberIn: (text: string) => Math.floor(Number(/Save (\d+) of/.exec(text)?.[1] ?? 0) / 3),
    async publish() {
      do await writer.save()
      while (writer.acknowledged.length % 3 !== 0)
    },
  }
}
