import { watchDatabase } from '@/lib/foundation/db/watch'
import type { CdnSettings } from '@/lib/foundation/settings'
import type { Watch } from '@/lib/foundation/watch'
import { marksFor } from '../cdn/marks'
import type { MakeInTurn } from '../make-in-turn'
import { Edits } from './edits'
import { nothingAt } from './nothing-at'
import { Pages } from './pages'
import { Store } from './store'

type Opening = {
  /** The database whose edits the pages follow. */
  place: string
  make: MakeInTurn
  /** Whether the guide's clock stands still (LOGLINE_NOW): then only edits change a page. */
  isClockStopped: boolean
  /** The first parts of the addresses that the build has pages for. */
  folders: ReadonlySet<string>
  /** What kept pages may take of the memory. */
  mostBytes: number
  /** What a cache in front of the site is told with each kept page. */
  cdn: CdnSettings
  /** Told of every commit to the database. */
  onCommit(): void
  fault(error: unknown): void
}

export type OpenStore = {
  store: Store
  /** Whether surely nothing is at a path of the guide. */
  isNothingAt(path: string): Promise<boolean>
  /** The newest edit that was taken notice of: a Purge's id. */
  lastEdit(): number
  counted: Pages['counted']
  held(): Pages['held']
  /** Once resolved, no page is served that an edit committed before the call has changed. */
  look(): Promise<void>
  /** Who is told of edits, once no page is served that they have changed. */
  tell: Edits['tell']
  rows: Watch['rows']
  close(): Promise<void>
}

/** A store of finished pages that follows the database's edits from now on. */
export async function openStore(opening: Opening): Promise<OpenStore> {
  const { place, make, isClockStopped, folders, mostBytes, cdn, onCommit, fault } = opening
  const rightUntil = isClockStopped ? () => Number.POSITIVE_INFINITY : nextMinute
  const pages = new Pages({ make, rightUntil, marks: marksFor(cdn), mostBytes })
  const watch = await watchDatabase(place)
  const edits = await Edits.begin({ pages, watch, committed: onCommit, fault })
  return {
    store: new Store(pages),
    isNothingAt: nothingAt({ rows: watch.rows, folders }),
    lastEdit: () => edits.last,
    counted: pages.counted,
    held: () => pages.held,
    look: () => edits.look(),
    tell: (told) => edits.tell(told),
    rows: watch.rows,
    close: () => edits.end(),
  }
}

const MINUTE_MS = 60_000

/** Days end and episodes begin on a full minute, in every zone: until then a page says the same. */
function nextMinute(now: number): number {
  return (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS
}
