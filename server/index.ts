import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import pino from 'pino'
import { closeDatabase } from '@/lib/db/client'
import { databaseFile } from '@/lib/db/location'
import { holdShared, type Release } from '@/lib/db/lock'
import { requireCurrentSchema } from '@/lib/db/migrations'
import { Refusal } from '@/lib/db/refusal'
import { pictureStore } from '@/lib/pictures/storage'
import { publishDue } from '@/lib/queue/commands'
import { nextDue } from '@/lib/queue/queries'
import { readSettings, type Settings } from '@/lib/settings'
import { tellCounts } from './counted'
import { type Drain, drainOf } from './drain'
import { staticFiles } from './files'
import { databaseAnswers } from './health'
import { siteListener } from './listener'
import { makerOf } from './make'
import { giveBackMemory } from './memory'
import { startNext } from './next'
import { uploadedPictures } from './pictures'
import { reasonFor } from './reasons'
import { type Scheduler, startScheduler } from './scheduler'
import { type OpenStore, openStore } from './store/open'
import { warmUp } from './warm'

const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })
const folder = process.cwd()

try {
  await start()
} catch (fault) {
  process.stderr.write(`${reasonFor(fault)}\n`)
  process.exit(1)
}

async function start(): Promise<void> {
  const settings = knownSettings()
  const file = databaseFile(settings.databaseUrl)
  // Held before the schema is looked at, so that no migration can begin in between.
  const release = await holdShared(file)
  await requireCurrentSchema(file)
  const handler = await startNext(folder, settings)
  const { siteUrl, trustedProxies } = settings
  const open = await openStore({
    file,
    make: makerOf({ siteUrl, handler, log }),
    isStopped: settings.now !== undefined,
    fault: (error) => log.error({ err: error }, 'What an edit touched could not be read.'),
  })
  const server = createServer({ maxHeaderSize: 32 * 1024 })
  const drain = drainOf(server)
  const isReady = async () => !drain.draining && (await databaseAnswers())
  const listener = siteListener({
    siteUrl,
    trustedProxies,
    handler,
    log,
    isReady,
    files: staticFiles(folder, siteUrl),
    pictures: uploadedPictures({ siteUrl, files: pictureStore() }),
    store: open.store,
  })
  server.on('request', drain.follow(listener))
  tellCounts(() => open.counted)
  await listen(server, settings)
  const scheduler = startScheduler({ publishDue: () => publishDue(), nextDue, log })
  stopOnSignal({ drain, scheduler, open, release })
  tellReady(siteUrl)
  const find: OpenStore['store']['find'] = (url, address) => open.store.find(url, address)
  warmUp({ find, goesOn: () => !drain.draining })
    .then(giveBackMemory)
    .catch((error: unknown) => log.error({ err: error }, 'The likely pages could not be made in advance.'))
}

function knownSettings(): Settings {
  const read = readSettings(process.env)
  if ('problems' in read) throw new Refusal(read.problems.join('\n'))
  return read.settings
}

async function listen(server: Server, { host, port }: Settings): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening')
}

type Running = { drain: Drain; scheduler: Scheduler; open: OpenStore; release: Release }

function stopOnSignal({ drain, scheduler, open, release }: Running): void {
  const stop = async (signal: string) => {
    if (drain.draining) return
    log.info({ signal }, 'Logline is stopping.')
    try {
      await Promise.all([drain.stop(), scheduler.stop()])
      open.close()
      await closeDatabase()
      release()
      log.info('Logline has stopped.')
    } catch (error) {
      log.error({ err: error }, 'Logline has stopped, but not in good order.')
      process.exitCode = 1
    }
    process.exit()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop)
}

/** A person gets a sentence, whatever collects the log its JSON, and `npm run up` a message. */
function tellReady(siteUrl: string): void {
  const ready = `Logline is ready at ${siteUrl}`
  if (process.stdout.isTTY) process.stdout.write(`${ready}\n`)
  else log.info(ready)
  // Whoever started this may be gone by now.
  process.send?.('ready', undefined, undefined, () => undefined)
}
