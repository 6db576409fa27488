import { shortenedAddress } from '@/lib/foundation/network'
import type { Settings } from '@/lib/foundation/settings'
import { withoutSecrets } from './log'
import type { Site } from './site'
import { senderOf } from './visitor'

type LineLog = { info(about: object, message: string): void }

/** The access log as it is set; undefined where there is to be none. Addresses are shortened to their network unless asked for. */
export function accessLogOf(setting: Settings['accessLog'], log: LineLog): Site['accessLog'] {
  if (setting === 'off') return undefined
  const told = setting === 'addresses' ? (address: string) => address : shortenedAddress
  return (visit) => {
    const { request, response, site, began } = visit
    const { socket, method, url = '' } = request
    const address = told(senderOf(request, site))
    const bytesBefore = socket.bytesWritten
    response.once('close', () => {
      const line = {
        event: 'request',
        request: visit.id,
        method,
        path: withoutSecrets(url),
        status: response.statusCode,
        bytes: socket.bytesWritten - bytesBefore,
        ms: Math.round((performance.now() - began) * 10) / 10,
        answered: response.statusCode === 304 ? 'not modified' : visit.answered,
        address,
        ...(!response.writableFinished && { brokenOff: true }),
      }
      log.info(line, 'A request was answered.')
    })
  }
}
