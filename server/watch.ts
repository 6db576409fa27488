import { withoutSecrets } from './log'
import { countRequest } from './metrics/counted'
import type { Visit } from './site'

const SLOW_MS = 1000

/** Counts the answer, and logs what failed or was slow; paths only, for queries may hold what a reader typed. An invitation's path is its secret. */
export function watch(visit: Visit): void {
  const { request, response, id, began } = visit
  const { log } = visit.site
  const { method, url = '' } = request
  response.once('close', () => {
    countRequest(visit.face, response.statusCode)
    const ms = Math.round(performance.now() - began)
    const about = { request: id, method, path: withoutSecrets(url), status: response.statusCode, ms }
    // That the site is not ready is an answer, whoever asks every few seconds.
    if (url.startsWith('/readyz')) return
    if (response.statusCode >= 500) log.error(about, 'A request failed.')
    else if (ms > SLOW_MS) log.warn(about, 'A request was slow.')
  })
}
