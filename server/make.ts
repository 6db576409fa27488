import type { Answer, NextHandler } from './answer'
import { apiAnswer } from './api'
import { type Finishing, finishedPage } from './finish'
import { render } from './render'

type Making = {
  siteUrl: string
  handler: NextHandler
  log: { error(about: object, message: string): void }
}

/** How pages are made and finished; what goes wrong is logged with its path. */
export function finishingOf(making: Making, isAwaited = true): Finishing {
  return {
    siteUrl: making.siteUrl,
    ask: (path) => render({ path, isAwaited }, making),
    fault: (path, error) =>
      making.log.error({ path: withoutSecrets(path), err: error }, 'A page could not be made.'),
  }
}

/** Makes the whole answer for a canonical address of the guide or of the API. Never rejects. */
export type Make = (address: string, isAwaited: boolean) => Promise<Answer>

export function makerOf(making: Making): Make {
  return (address, isAwaited) => {
    const finishing = finishingOf(making, isAwaited)
    return address.startsWith('/api/')
      ? apiAnswer({ path: address, isAwaited }, { ...finishing, ...making })
      : finishedPage(address, finishing)
  }
}

/** A path for the log: queries may hold what a reader typed, and some paths are secrets. */
export function withoutSecrets(url: string): string {
  const [path = ''] = url.split('?', 1)
  return path.replace(/^(\/(join|preview)\/).*/, '$1…').slice(0, 200)
}
