import { countSince } from '@/lib/foundation/histogram'
import type { Answer, MakePage } from './answer'
import { busyApi } from './api'
import { counted } from './metrics/counted'
import { busyPage } from './renderer/finish'
import { isOfApi } from './routes'
import { Turns } from './turns'

/** Who wants an answer made: the network whose turn it is to be, and the request that the log is to name. */
export type Asker = { network: string; request: string }

/** Wants pages where no reader does: at the start, and where a kept page is told while its next one is made. */
export const OURSELVES: Asker = { network: 'ourselves', request: 'ourselves' }

/** An answer that is being made, or waits for its turn. */
type Making = {
  answer: Promise<Answer>
  /** Somebody of another network wants it, too. */
  join(network: string): void
}

/** Makes the answer for a canonical address when it is the turn of the network that wants it (lib/foundation/network.ts). */
export type MakeInTurn = (address: string, asker: Asker) => Making

// Pages are made by one processor, of each server: more at once only take longer, and an editor waits behind them. What waits for one network
// is made in some ten seconds.
const LIMITS = { atOnce: 4, atOnceForOne: 2, mostWaiting: 200 }
const SECONDS_TO_WAIT = 10

/** Turns by network: whoever asks for hundreds of pages keeps nobody else waiting, and is told to come again later. */
export function makeInTurn(make: MakePage, siteUrl: string, limits = LIMITS): MakeInTurn {
  const turns = new Turns(limits, counted.queues.pages)
  const makeAndCount: MakePage = async (address, request) => {
    const began = performance.now()
    const answer = await make(address, request)
    countSince(began, counted.renders)
    return answer
  }
  return (address, { network, request }) => {
    const turn = turns.take(network, () => makeAndCount(address, request))
    if (!turn) return { answer: Promise.resolve(busy(address, siteUrl)), join: () => undefined }
    return { answer: turn.done, join: turn.join }
  }
}

function busy(address: string, siteUrl: string): Answer {
  return isOfApi(address)
    ? busyApi(SECONDS_TO_WAIT, { siteUrl })
    : busyPage(address, SECONDS_TO_WAIT, siteUrl)
}
