import { copyFile, stat } from 'node:fs/promises'
import { Agent } from 'node:http'
import { expect } from 'vitest'
import { fault, isShort, until } from './fault'
import { startReaders } from './readers'
import { faultsIn } from './rows'
import { startSite } from './site'
import { counted, seconds } from './words'
import { acknowledgedTo, writersOf } from './writers'

// docs/operations.md: on SIGTERM the server finishes what it has begun, for so long at most.
const LONGEST_STOP_MS = 20_000
const ROUNDS = isShort ? 1 : 8
const CONNECTIONS = 32
const ANSWERS_BEFORE = 200
const KEPT = ['/', '/shows', '/people', '/shows/star-trek-picard/season-2']
const MADE = ['/search?q=picard', '/search?q=stewart', '/api/v1/search?q=star']

fault('a stop while pages are read answers whatever was accepted', () => stopped({ paths: KEPT, editors: 0 }))

fault('a stop while editors save and pages are made answers whatever was accepted, and leaves one file', () =>
  stopped({ paths: [...KEPT, ...MADE], editors: 3 }),
)

async function stopped({ paths, editors }: { paths: string[]; editors: number }): Promise<string> {
  let [answers, refused, longest] = [0, 0, 0]
  for (let round = 1; round <= ROUNDS; round += 1) {
    const site = await startSite()
    const agent = new Agent({ keepAlive: true })
    const writers = await writersOf(site, editors, agent)
    let isStopped = false
    const saving = Promise.all(writers.map((each) => each.saveUntil(() => isStopped)))
    const readers = startReaders(site.url, { paths, connections: CONNECTIONS })
    await until(() => readers.answers >= ANSWERS_BEFORE)

    const began = performance.now()
    expect(await site.end('SIGTERM')).toBe(0)
    const took = performance.now() - began
    isStopped = true
    await readers.stop()
    const unanswered = [...readers.unanswered, ...(await saving).filter((each) => each !== undefined)]
    agent.destroy()
    expect(unanswered.filter(({ wasAccepted }) => wasAccepted)).toEqual([])
    expect([...readers.statuses.keys()]).toEqual([200])
    expect(took).toBeLessThanOrEqual(LONGEST_STOP_MS)

    const alone = `${site.database}.alone`
    await copyFile(site.database, alone)
    expect(await faultsIn(alone, acknowledgedTo(writers))).toEqual([])
    expect(await stat(`${site.database}-wal`).catch(() => ({ size: 0 }))).toMatchObject({ size: 0 })
    answers += readers.answers
    refused += unanswered.length
    longest = Math.max(longest, took)
  }
  return `${counted(ROUNDS, 'stop')} under ${CONNECTIONS} busy connections, ${counted(answers, 'answer')}, none broken off, ${counted(refused, 'later connection')} refused; the longest stop took ${seconds(longest)}`
}
