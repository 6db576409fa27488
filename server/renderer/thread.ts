import { parentPort, workerData } from 'node:worker_threads'
import { goOnWithBulkEdits } from '@/lib/editing/bulk/commands'
import { publishDue } from '@/lib/editing/publish-queue/commands'
import { nextDue } from '@/lib/editing/publish-queue/queries'
import { removeNextPiece } from '@/lib/editing/retention/commands'
import { closeDatabase } from '@/lib/foundation/db/client'
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
const { folder, settings } = workerData as RendererSettings
const { siteUrl } = settings
await keepCalendarHost(siteUrl)
const handler = await startNext(folder, settings)
const make = pageMaker({ siteUrl, handler, log })
const admin = adminServer({ siteUrl, handler, log })
const scheduler = startScheduler({
  publishDue: () => publishDue(),
  nextDue,
  goOn: () => goOnWithBulkEdits(),
  removeNext: (pass) => removeNextPiece(pass),
  log,
})

function answerTo(task: RendererTask): Promise<unknown> {
  switch (task.kind) {
    case 'page':
      return make(task.address, task.request)
    case 'ready':
      return readiness()
    case 'memory':
      return Promise.resolve(process.memoryUsage())
    case 'figures':
      return rendererFigures()
    case 'tidy':
      return Promise.resolve(giveBackMemory())
    case 'stop':
      return scheduler.stop().then(closeDatabase)
  }
}

const send = (reply: RendererReply) => parentPort?.postMessage(reply)

parentPort?.on('message', async (message: RendererRequest) => {
  if ('connection' in message) admin.emit('connection', streamOver(message.connection))
  else send({ id: message.id, answer: await answerTo(message.task) })
})
send({ id: BEGUN, answer: undefined })
