import { setTimeout as passed } from 'node:timers/promises'
import { addressesOf } from './addresses.mjs'
import { ask, askSteadily, at } from './asking.mjs'
import { residentMb } from './processes.mjs'
import { startSite } from './site.mjs'

const STARTS = 3
const REST_MS = 5_000
const MIXED_REQUESTS = 2_000
const CONNECTIONS = 8

/** From the command to a site that answers, several times; each time the first page somebody asks for. */
export async function starts({ env, path }) {
  const seen = []
  for (let start = 0; start < STARTS; start += 1) {
    const site = await startSite(env)
    try {
      seen.push({ start: site.startMs, page: (await ask(site.url + path)).ms })
    } finally {
      await site.stop()
    }
  }
  return [
    {
      what: 'from the command until ready',
      unit: 'ms',
      ours: at(
        seen.map((each) => each.start),
        0.5,
      ),
      aim: 'under 2,000',
    },
    {
      what: 'first guide page after it',
      unit: 'ms',
      ours: at(
        seen.map((each) => each.page),
        0.5,
      ),
    },
  ]
}

/** What a site holds of the memory some seconds after its start, unasked, and after requests of every kind. */
export async function memory({ site, file, now }) {
  await passed(REST_MS)
  const atRest = residentMb(site.pid)
  const addresses = addressesOf(file, { now: Date.parse(now) })
  let asked = 0
  await askSteadily({
    url: site.url,
    connections: CONNECTIONS,
    rate: Number.POSITIVE_INFINITY,
    next: addresses.next,
    isOver: () => asked >= MIXED_REQUESTS,
    told: () => {
      asked += 1
    },
  })
  addresses.close()
  return [
    { what: 'memory at rest', unit: 'MB', ours: atRest, aim: 'under 300' },
    {
      what: `memory after ${MIXED_REQUESTS.toLocaleString('en')} mixed requests`,
      unit: 'MB',
      ours: residentMb(site.pid),
    },
  ]
}
