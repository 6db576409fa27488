import { LRUCache } from 'lru-cache'
import type { PreparedAnswer } from '../encode'
import type { Asker } from '../make-in-turn'
import type { Pages } from './pages'

const MAX_ADDRESSES = 20_000
// The pages' own links are shorter: what is padded is worked out each time.
const LONGEST_ADDRESS = 300

/** The kept pages in front of everything else, by the addresses that are sent. */
export class Store {
  readonly #pages: Pages
  /** What addresses mean, as they are sent: to be worked out once. */
  readonly #addresses = new LRUCache<string, string>({ max: MAX_ADDRESSES })

  constructor(pages: Pages) {
    this.#pages = pages
  }

  /** The page at an address as it was sent, where it was asked for before. */
  known(url: string, asker: () => Asker): PreparedAnswer | Promise<PreparedAnswer> | undefined {
    const address = this.#addresses.get(url)
    return address === undefined ? undefined : this.#pages.find(address, asker)
  }

  /** The page at a canonical address, made if need be; `url` is the address as it was sent. */
  find(url: string, address: string, asker: () => Asker): PreparedAnswer | Promise<PreparedAnswer> {
    if (url.length <= LONGEST_ADDRESS) this.#addresses.set(url, address)
    return this.#pages.find(address, asker)
  }
}
