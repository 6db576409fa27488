import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as passed } from 'node:timers/promises'
import autocannon from 'autocannon'
import { endingWithUs, processorMs, programFound } from './processes.mjs'

const wrk = programFound('wrk')

/** What asks: wrk where it is installed, for it takes far less of the machine than a generator that runs on Node. */
export const generatorName = wrk ? 'wrk' : 'autocannon'

/**
 * Asks for one address over so many connections, each as fast as it is answered, for so many seconds. Resolves with the number
 * of answers, the seconds it took, and the share of one core that asking took. Throws where an answer failed.
 */
export async function askAsFastAsAnswered(load) {
  const { failed, ...seen } = await (wrk ? byWrk(load) : byAutocannon(load))
  if (failed) throw new Error(`${load.url} answered ${generatorName} with something else: ${failed}`)
  return seen
}

async function byWrk({ url, connections, seconds, headers }) {
  const ofHeaders = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, ...ofHeaders, url]
  const child = endingWithUs(spawn(wrk, args, { stdio: ['ignore', 'pipe', 'inherit'] }))
  const [said, ended] = [text(child.stdout), once(child, 'close')]
  // Once it has ended, nothing can be learnt of its processor time.
  const mostOfIt = seconds * 1000 - 200
  await passed(mostOfIt)
  const share = processorMs(child.pid) / mostOfIt
  await ended
  const report = await said
  const [, answers, took] = /(\d+) requests in ([\d.]+)s/.exec(report) ?? []
  if (!answers) throw new Error(`wrk ended without a count of answers: ${report}`)
  return {
    answers: Number(answers),
    seconds: Number(took),
    share,
    failed: /(Non-2xx|Socket errors).*/.exec(report)?.[0],
  }
}

async function byAutocannon({ url, connections, seconds, headers }) {
  const own = process.cpuUsage()
  const { requests, duration, non2xx, errors } = await autocannon({
    url,
    connections,
    duration: seconds,
    headers,
  })
  const { user, system } = process.cpuUsage(own)
  return {
    answers: requests.total,
    seconds: duration,
    share: (user + system) / 1e6 / duration,
    failed: non2xx + errors > 0 && `${non2xx} answers, ${errors} errors`,
  }
}
