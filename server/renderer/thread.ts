import { parentPort, workerData } from 'node:worker_threads'
import { goOnWithBulkEdits } from '@/lib/editing/bulk/commands'
import { publishDue } from '@/lib/editing/publish-queue/commands'
import { nextDue } from '@/lib/editing/publish-queue/queries'
import { type RemovedPiece, removeNextPiece } from '@/lib/editing/retention/commands'
import { closeDatabase } from '@/lib/foundation/db/client'
import { giveUpLease, takeLease, withLease } from '@/lib/foundation/db/leases'
import { closeReplica } from '@/lib/foundation/db/replica'
import { inTransaction } from '@/lib/foundation/db/transaction'
import type { ToldPurge } from '@/lib/guide/purges/queries'
import { noteToldPurge } from '@/lib/guide/purges/record'
import { keepCalendarHost } from '@/lib/guide/site/record'
import { consoleInto } from '../console'
import { log } from '../log'
import { giveBackMemory } from '../memory'
import { adminServer } from './admin'
import { rendererFigures } from './figures'
import { readiness } from './health'
import { pageMaker } from './make-page'
import {
  BEGUN,
  type RendererReply,
  type RendererRequest,
  type RendererSettings,
  type RendererTask,
} from './messages'
import { startNext } from './next'
import { streamOver } from './port-stream'
import { startScheduler } from './scheduler'

// The thread in which pages are made and the admin works: server/renderer/start.ts begins it and speaks with it.

consoleInto(log)
const { folder, settings, server } = workerData as RendererSettings
const { siteUrl } = settings
await keepCalendarHost(siteUrl)
const handler = await startNext(folder, settings)
const make = pageMaker({ siteUrl, handler, log })
const admin = adminServer({ siteUrl, handler, log })
/** What is done once, however many servers there are. */
const ONCE = { name: 'scheduler', by: server }
const CALLS = { name: 'purge-calls', by: server }
const once = async <T>(work: () => Promise<T>, otherwise: T) => (await withLease(ONCE, work)) ?? otherwise
const scheduler = startScheduler({
  publishDue: () => once(publishDue, []),
  nextDue,
  goOn: () => once(goOnWithBulkEdits, []),
  removeNext: (pass) =>
    once<RemovedPiece>(() => removeNextPiece(pass), { kind: 'versions', rows: 0, next: null }),
  log,
})

/** Whoever takes over need not wait for it; without a database it runs out by itself. */
async function stop(): Promise<void> {
  await scheduler.stop()
  for (const lease of [ONCE, CALLS]) await giveUpLease(lease).catch(() => undefined)
  await closeReplica()
  await closeDatabase()
}

function answerTo(task: RendererTask): Promise<unknown> {
  switch (task.kind) {
    case 'page':
      return make(task.address, task.request, task.since)
    case 'ready':
      return readiness()
    case 'memory':
      return Promise.resolve(process.memoryUsage())
    case 'figures':
      return rendererFigures()
    case 'calls':
      return takeLease(CALLS).then(
        (lease) => lease !== null,
        () => false,
      )
    case 'told':
      return rememberTold(task)
    case 'tidy':
      return Promise.resolve(giveBackMemory())
    case 'stop':
      return stop()
  }
}

function rememberTold({ id, build }: ToldPurge): Promise<boolean> {
  const noted = inTransaction((transaction) => noteToldPurge(transaction, { id, build, at: new Date() }))
  return noted.then(
    () => true,
    () => false,
  )
}

const send = (reply: RendererReply) => parentPort?.postMessage(reply)

parentPort?.on('message', async (message: RendererRequest) => {
  if ('connection' in message) admin.emit('connection', streamOver(message.connection))
  else send({ id: message.id, answer: await answerTo(message.task) })
})
send({ id: BEGUN, answer: undefined })
