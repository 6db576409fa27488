import type { PreparedAnswer } from './encode'
import { routeOf } from './routes'

type Warming = {
  /** Makes and keeps the page at a canonical address. */
  find(url: string, address: string): PreparedAnswer | Promise<PreparedAnswer>
  /** Asked before each page: false ends it. */
  goesOn(): boolean
  pauseMs?: number
}

const MOST_PAGES = 20
// What a reader who comes meanwhile may have to wait for is one page, never the row of them.
const PAUSE_MS = 50

/**
 * Makes the pages that are most likely asked for before anybody asks: the front page and those it leads to, in its own
 * order. Resolves with how many were made. Never rejects for a page that can't be made: it is answered and logged as ever.
 */
export async function warmUp({ find, goesOn, pauseMs = PAUSE_MS }: Warming): Promise<number> {
  const front = await find('/', '/')
  const links = new Set(linksOf(front.answer.body.toString()))
  let made = 1
  for (const address of links) {
    if (made > MOST_PAGES || !goesOn()) break
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    const ready = await find(address, address)
    await Promise.all([ready.formFor('br'), ready.formFor('gzip')])
    made += 1
  }
  return made
}

/** The pages of the guide that a finished page leads to. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].flatMap(([, href = '']) => {
    const route = routeOf(href.replaceAll('&amp;', '&'))
    return route.face === 'guide' && !route.path.startsWith('/search') ? [route.path] : []
  })
}
