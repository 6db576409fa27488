import { Agent } from 'node:http'
import { ask, at } from './asking.mjs'

const VISITORS = 500

/** So many ask at the same moment for one page that is not kept: how often it is made, and how long they wait. */
export async function waiting({ site, path }) {
  const agent = new Agent({ keepAlive: true, maxSockets: VISITORS, maxFreeSockets: VISITORS })
  const everybody = (address) =>
    Promise.all(Array.from({ length: VISITORS }, () => ask(site.url + address, { agent })))
  // Connected beforehand: the requests then arrive together, and not while the page is already there.
  await everybody('/livez')
  const before = await site.counted()
  const answers = await everybody(path)
  const { renders } = await site.counted()
  agent.destroy()
  const unlike = answers.filter(({ status, body }) => status !== 200 || !body.equals(answers[0].body)).length
  if (unlike > 0) throw new Error(`${unlike} of ${VISITORS} who waited for ${path} got something else.`)
  const times = answers.map(({ ms }) => ms)
  return {
    title: `${VISITORS} ask at once for one page that is not kept`,
    rows: [
      { what: 'times it was made', ours: renders - before.renders, aim: '1' },
      { what: 'first answer after', unit: 'ms', ours: at(times, 0) },
      { what: 'last answer after', unit: 'ms', ours: at(times, 1) },
    ],
  }
}
