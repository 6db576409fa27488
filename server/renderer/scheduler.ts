import type { Outcome } from '@/lib/editing/publish-queue/commands'
import type { RemovedPiece, RetentionPass } from '@/lib/editing/retention/commands'

export type Queue = {
  /** Publishes what is due; answers what became of it. */
  publishDue(): Promise<Outcome[]>
  /** Goes on with what editors have begun; answers unexpected faults. */
  goOn(): Promise<unknown[]>
  /** When there will be something to do; null for nothing. */
  nextDue(): Promise<Date | null>
  /** Looks at a few old rows, and removes those that an owner lets go. */
  removeNext(pass: RetentionPass | null): Promise<RemovedPiece>
  log: { info(about: object, message: string): void; error(about: object, message: string): void }
}

export type Scheduler = {
  /** Begins nothing more, and resolves when what was being published is done. */
  stop(): Promise<void>
}

type Choices = {
  /** Another process, or an editor, may schedule something at any time, and nobody tells us of it. */
  longestSleepMs?: number
}

const shortestSleepMs = 250

/**
 * Publishes what is due, at once and then whenever its time comes, for as long as the process lives; the timer keeps no
 * process alive. What fails is logged and looked at again.
 */
export function startScheduler(queue: Queue, { longestSleepMs = 15_000 }: Choices = {}): Scheduler {
  let timer: NodeJS.Timeout | undefined
  let isClockStopped = false
  let turn = Promise.resolve()
  const removal = removing(queue)

  const look = async () => {
    const dueInMs = await publishAndTell(queue)
    if (isClockStopped) return
    const oldInMs = await removal()
    if (isClockStopped) return
    const sleepMs = Math.min(longestSleepMs, dueInMs, oldInMs)
    timer = setTimeout(begin, Math.max(shortestSleepMs, sleepMs))
    timer.unref()
  }
  const begin = () => {
    turn = look()
  }
  begin()
  return {
    stop() {
      isClockStopped = true
      clearTimeout(timer)
      return turn
    },
  }
}

/** Answers how long there is nothing to do; after a fault nobody knows. */
async function publishAndTell({ publishDue, nextDue, goOn, log }: Queue): Promise<number> {
  try {
    for (const outcome of await publishDue()) tell(outcome, log)
    for (const fault of await goOn()) log.error({ err: fault }, 'A bulk edit could not go on.')
    const next = await nextDue()
    return next ? next.getTime() - Date.now() : Number.POSITIVE_INFINITY
  } catch (error) {
    log.error({ err: error }, 'The queue could not be looked at.')
    return Number.POSITIVE_INFINITY
  }
}

const betweenPassesMs = 60 * 60_000

/** One piece of a pass at each call, once an hour anew; answers how long there is nothing to do. */
function removing({ removeNext, log }: Queue): () => Promise<number> {
  let pass: RetentionPass | null = null
  let restsUntil = 0
  const removed: Partial<Record<RemovedPiece['kind'], number>> = {}
  return async () => {
    const restMs = restsUntil - Date.now()
    if (restMs > 0) return restMs
    try {
      const { kind, rows, next } = await removeNext(pass)
      removed[kind] = (removed[kind] ?? 0) + rows
      if (next?.kind !== kind && removed[kind] > 0) {
        log.info({ kind, rows: removed[kind] }, 'Removed old rows.')
        removed[kind] = 0
      }
      pass = next
    } catch (error) {
      log.error({ err: error }, 'Old rows could not be removed.')
      pass = null
    }
    if (pass === null) restsUntil = Date.now() + betweenPassesMs
    return pass === null ? betweenPassesMs : 0
  }
}

function tell(outcome: Outcome, log: Queue['log']): void {
  const { became, entryId, title, version } = outcome
  const about = { entryId, title, version }
  if (became === 'published') log.info(about, 'Published on schedule.')
  else if (became === 'waiting')
    log.error({ ...about, err: outcome.fault }, 'A version could not be published yet.')
  else {
    const { reason, fault: err } = outcome
    log.error({ ...about, reason, err }, 'A version is overdue: it could not be published.')
  }
}
