import { withoutSecrets } from './log'
import type { Visit } from './site'

const SLOW_MS = 1000

/** Logs what failed or was slow; paths only, for queries may hold what a reader typed. An invitation's path is its secret. */
export function watch({ request, response, site: { log }, id, began }: Visit): void {
  const { method, url = '' } = request
  response.once('close', () => {
    const ms = Math.round(performance.now() - began)
    const about = { request: id, method, path: withoutSecrets(url), status: response.statusCode, ms }
    // That the site is not ready is an answer, whoever asks every few seconds.
    if (url.startsWith('/readyz')) return
    if (response.statusCode >= 500) log.error(about, 'A request failed.')
    else if (ms > SLOW_MS) log.warn(about, 'A request was slow.')
  })
}
