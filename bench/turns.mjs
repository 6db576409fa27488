import { setTimeout as passed } from 'node:timers/promises'
import { ask, at } from './asking.mjs'

// So many of a kind go before: code that was never run is slow.
const SPARED = 3

// Each has one address, and is made anew for every edit of a season.
const ONE_OF_A_KIND = [
  ['The guide', 'the front page', '/'],
  ['The guide', 'a part of the sitemap', '/sitemap.xml?kind=episodes&page=1'],
  ['Feeds and calendars', 'changed dates', '/changes.xml'],
  ['Feeds and calendars', 'a calendar of everything', '/schedule.ics'],
]

/**
 * Each kind of page, made anew by each site: `tell` gets `part`, `kind`, and the answers of each. All are asked in turn, now
 * the one and now the other first, so that each meets the same machine. A site is what `siteOn` in compare.mjs makes.
 */
export async function askInTurn(sites, tell) {
  for (const [number, answers] of (await afterEdits(sites)).entries()) {
    const [part, kind] = ONE_OF_A_KIND[number]
    tell(part, kind, answers)
  }
  for (const [number, [part, kind]] of sites[0].kinds.entries()) {
    const answers = sites.map(() => [])
    const most = Math.max(...sites.map(({ kinds }) => kinds[number][2].length))
    for (let turn = 0; turn < most; turn += 1)
      for (const which of inTurn(sites, turn)) {
        const path = sites[which].kinds[number][2][turn]
        if (path === undefined) continue
        const answer = await askedOf(sites[which], path)
        if (turn >= SPARED) answers[which].push(answer)
      }
    tell(part, kind, answers)
  }
}

async function afterEdits(sites) {
  const answers = ONE_OF_A_KIND.map(() => sites.map(() => []))
  for (let turn = 0; turn < sites[0].seasons.length; turn += 1)
    for (const which of inTurn(sites, turn)) {
      const { editor, seasons } = sites[which]
      await editor.edit(seasons[turn].id, `Published by the bench at ${new Date().toISOString()}.`)
      await passed(400)
      for (const [number, [, , path]] of ONE_OF_A_KIND.entries()) {
        const answer = await askedOf(sites[which], path)
        if (turn >= SPARED) answers[number][which].push(answer)
      }
    }
  return answers
}

/** An answer, with how much each of the site's meters rose until it came. */
async function askedOf({ site, told, meters = {} }, path) {
  const readings = Object.entries(meters).map(([name, read]) => [name, read, read()])
  const answer = await ask(site.url + path, told)
  if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`)
  for (const [name, read, before] of readings) answer[name] = read() - before
  return answer
}

function inTurn(sites, turn) {
  const order = [...sites.keys()]
  return turn % 2 === 0 ? order : order.reverse()
}

/** Of what `figure` says of each answer, that in the middle. */
export function median(answers, figure) {
  return at(answers.map(figure), 0.5)
}

/** As many digits as mean something of some milliseconds. */
export function rounded(ms) {
  return Number(ms.toFixed(ms < 10 ? 1 : 0))
}
