import { type Make, type NextHandler, TROUBLE } from '../answer'
import { type Log, withoutSecrets } from '../log'
import { isOfApi } from '../routes'
import { apiAnswer } from './api'
import { type Finishing, finishedPage, troublePage } from './finish'
import { render } from './render'

type Making = { siteUrl: string; handler: NextHandler; log: Log }

/** How pages are made and finished; what goes wrong is logged with its path. */
export function makerOf(making: Making): Make {
  return (address, isAwaited) => {
    const finishing = finishingOf(making, isAwaited)
    if (address === TROUBLE) return troublePage(finishing)
    return isOfApi(address)
      ? apiAnswer({ path: address, isAwaited }, { ...finishing, ...making })
      : finishedPage(address, finishing)
  }
}

function finishingOf(making: Making, isAwaited: boolean): Finishing {
  return {
    siteUrl: making.siteUrl,
    ask: (path) => render({ path, isAwaited }, making),
    fault: (path, error) =>
      making.log.error({ path: withoutSecrets(path), err: error }, 'A page could not be made.'),
  }
}
