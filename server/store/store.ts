import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Ready } from '../encode'
import { formFor, sendForm } from '../send'
import type { Edits } from './edits'
import type { Pages } from './pages'

const MOST_ADDRESSES = 20_000

/** The kept pages in front of everything else, as up to date as the edits that are known. */
export class Store {
  readonly #pages: Pages
  readonly #edits: Pick<Edits, 'settled'>
  /** What addresses mean, as they are sent: to be worked out once. */
  readonly #addresses = new LRUCache<string, string>({ max: MOST_ADDRESSES })

  constructor(pages: Pages, edits: Pick<Edits, 'settled'>) {
    this.#pages = pages
    this.#edits = edits
  }

  /** Sends the page if it is kept in the form this visitor takes; false, with nothing sent, if it is not. */
  sendKept(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const address = this.#addresses.get(request.url ?? '')
    if (address === undefined || this.#edits.settled()) return false
    const ready = this.#pages.find(address)
    if (ready instanceof Promise) return false
    const form = formFor(request, ready)
    if (form instanceof Promise) return false
    sendForm(request, response, ready.status, form)
    return true
  }

  /** The page at a canonical address, made if need be; `url` is the address as it was sent. */
  async find(url: string, address: string): Promise<Ready> {
    for (let look = this.#edits.settled(); look; look = this.#edits.settled()) await look
    this.#addresses.set(url, address)
    return this.#pages.find(address)
  }
}
