import { watchCommits } from '@/lib/db/commits'
import type { Make } from '../make'
import { Edits } from './edits'
import { Pages } from './pages'
import { Store } from './store'

type Opening = {
  /** The database whose edits the pages follow. */
  file: string
  make: Make
  /** Whether the guide's clock stands still (LOGLINE_NOW): then only edits change a page. */
  isStopped: boolean
  fault(error: unknown): void
}

export type OpenStore = { store: Store; counted: Pages['counted']; close(): void }

/** A store of finished pages that follows the database's edits from now on. */
export async function openStore({ file, make, isStopped, fault }: Opening): Promise<OpenStore> {
  const rightUntil = isStopped ? () => Number.POSITIVE_INFINITY : nextMinute
  const pages = new Pages({ make, rightUntil })
  const edits = new Edits({ pages, commits: watchCommits(file), fault })
  await edits.begin()
  return { store: new Store(pages, edits), counted: pages.counted, close: () => edits.end() }
}

const MINUTE_MS = 60_000

/** Days end and episodes begin on a full minute, in every zone: until then a page says the same. */
function nextMinute(now: number): number {
  return (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS
}
