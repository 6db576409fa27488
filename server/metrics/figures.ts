import { operationsOn } from '@/lib/foundation/db/operations'
import { counted } from './counted'
import { counter, gauge, type Metric } from './text'
import { type RendererFigures, type ThreadFigures, threadFigures } from './thread-figures'

export type Sources = {
  /** The database. */
  place: string
  /** The finished pages: how often one was sent, how many there are, and what they take, in bytes. */
  store(): { hits: number; pages: number; bytes: number }
  /** Null while there is no renderer, or none that answers. */
  renderer(): Promise<RendererFigures | null>
}

/** What is to be known of a running site from outside. */
export async function siteFigures({ place, store, renderer }: Sources): Promise<Metric[]> {
  const [told, ofDatabase] = await Promise.all([renderer(), databaseFigures(place)])
  return [
    ...requestFigures(),
    ...storeFigures(store()),
    ...ofDatabase,
    ...(told ? savingFigures(told) : []),
    gauge('logline_renderer_up', 'Whether the thread that makes pages answers.', told ? 1 : 0),
    counter('logline_renderer_restarts_total', 'Times it was begun again.', counted.rendererRestarts),
    ...processFigures({ main: threadFigures(), ...(told && { renderer: told.thread }) }),
  ]
}

function requestFigures(): Metric[] {
  const requests = [...counted.requests].flatMap(([face, classes]) =>
    classes.map((value, at) => ({ labels: { face, status: `${at + 2}xx` }, value })),
  )
  const queues = Object.entries(counted.queues)
  return [
    {
      name: 'logline_http_requests_total',
      help: 'Answers, by face of the site and class of status.',
      type: 'counter',
      samples: requests,
    },
    {
      name: 'logline_render_seconds',
      help: 'How long pages and answers of the API took to be made.',
      type: 'histogram',
      samples: [{ value: counted.renders }],
    },
    {
      name: 'logline_turns_waiting',
      help: 'Requests that wait for their turn to be made.',
      type: 'gauge',
      samples: queues.map(([queue, { waiting }]) => ({ labels: { queue }, value: waiting })),
    },
    {
      name: 'logline_turn_wait_seconds',
      help: 'How long requests waited for their turn.',
      type: 'histogram',
      samples: queues.map(([queue, { waits }]) => ({ labels: { queue }, value: waits })),
    },
  ]
}

function storeFigures({ hits, pages, bytes }: ReturnType<Sources['store']>): Metric[] {
  return [
    counter('logline_store_hits_total', 'Answers that were sent from the finished pages.', hits),
    gauge('logline_store_pages', 'Finished pages that are held.', pages),
    gauge('logline_store_bytes', 'What finished pages take of the memory, about.', bytes),
  ]
}

async function databaseFigures(place: string): Promise<Metric[]> {
  const { bytes, logBytes, freeBytes, lastBackupAt } = await operationsOn(place).figures()
  return [
    gauge('logline_database_bytes', 'Size of the database.', bytes),
    gauge('logline_database_wal_bytes', 'Size of the log beside a SQLite file.', logBytes),
    gauge('logline_database_free_bytes', 'Room on the disk of a SQLite file.', freeBytes ?? Number.NaN),
    gauge(
      'logline_last_backup_timestamp_seconds',
      'When npm run db:backup last made one; 0: never.',
      (lastBackupAt?.getTime() ?? 0) / 1000,
    ),
  ]
}

function savingFigures({ saves, overdue }: RendererFigures): Metric[] {
  return [
    {
      name: 'logline_save_seconds',
      help: 'How long committed transactions took, with their waiting.',
      type: 'histogram',
      samples: [{ value: saves.seconds }],
    },
    counter('logline_saves_failed_total', 'Transactions that the database could not take.', saves.failed),
    gauge('logline_scheduled_overdue', 'Versions whose time has come and that are not published.', overdue),
  ]
}

function processFigures(threads: Record<string, ThreadFigures>): Metric[] {
  const each = Object.entries(threads)
  const { user, system } = process.cpuUsage()
  return [
    counter('process_cpu_seconds_total', 'Processor time, user’s and system’s.', (user + system) / 1e6),
    gauge('process_start_time_seconds', 'When the process began.', performance.timeOrigin / 1000),
    gauge('process_resident_memory_bytes', 'Memory of the whole process.', process.memoryUsage.rss()),
    {
      name: 'logline_heap_used_bytes',
      help: 'What each thread holds in its heap.',
      type: 'gauge',
      samples: each.map(([thread, { heapUsed }]) => ({ labels: { thread }, value: heapUsed })),
    },
    {
      name: 'logline_event_loop_delay_seconds',
      help: 'How late each thread came to what waited for it, since the last scrape.',
      type: 'gauge',
      samples: each.flatMap(([thread, { delays }]) =>
        delays.map(({ quantile, seconds: value }) => ({
          labels: { thread, quantile: String(quantile) },
          value,
        })),
      ),
    },
  ]
}
