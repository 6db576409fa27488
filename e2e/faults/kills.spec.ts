import { setTimeout as passed } from 'node:timers/promises'
import { expect } from 'vitest'
import { chanceFrom } from '../../bench/chance.mjs'
import { fault, isShort, seed } from './fault'
import { faultsIn } from './rows'
import { type Site, startSite } from './site'
import { counted, seconds } from './words'
import { acknowledgedTo, type Writer, writersOf } from './writers'

const WRITERS = 6
const KILLS = isShort ? 3 : 50
// Of the acknowledged saves together; the last round goes on until there are so many.
const SAVES = isShort ? 300 : 10_000
const LONGEST_DELAY_MS = 30

fault('a server killed while several editors save keeps every acknowledged save', async () => {
  const chance = chanceFrom(seed)
  const site = await startSite()
  const writers = await writersOf(site, WRITERS)
  let longestRise = 0
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const share = (kill - 1 + 2 * chance()) / KILLS
    await killedWhileSaving(site, writers, {
      after: kill === KILLS ? SAVES : Math.min(SAVES, SAVES * share),
      delayMs: chance() * LONGEST_DELAY_MS,
    })
    const began = performance.now()
    await site.rise()
    longestRise = Math.max(longestRise, performance.now() - began)
    expect(await faultsIn(site.database, acknowledgedTo(writers))).toEqual([])
    expect((await site.ask('/people')).status).toBe(200)
  }
  return `${KILLS} kills of the real server (seed ${seed}), ${counted(acknowledgedTo(writers).length, 'acknowledged save')} over HTTP by ${WRITERS} editors, none lost, longest start ${seconds(longestRise)}`
})

type Moment = { after: number; delayMs: number }

/** Kills the server a little after so many saves were acknowledged, in the middle of others. */
async function killedWhileSaving(site: Site, writers: Writer[], { after, delayMs }: Moment): Promise<void> {
  let isKilled = false
  const killed = async () => {
    await passed(delayMs)
    isKilled = true
    await site.end('SIGKILL')
  }
  let killing: Promise<void> | undefined
  const isOver = () => {
    if (acknowledgedTo(writers).length >= after) killing ??= killed()
    return isKilled
  }
  await Promise.all(writers.map((writer) => writer.saveUntil(isOver)))
  await killing
}
