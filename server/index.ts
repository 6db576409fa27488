import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { siteSettings } from '@/lib/accounts/users/site-settings'
import { isPostgresql } from '@/lib/foundation/database-url'
import { existingDatabase } from '@/lib/foundation/db/location'
import { operationsOn } from '@/lib/foundation/db/operations'
import { newId } from '@/lib/foundation/ids'
import type { Operations, Release } from '@/lib/foundation/operations'
import { requirePicturesFolder } from '@/lib/foundation/pictures-folder'
import { Refusal } from '@/lib/foundation/refusal'
import type { Settings } from '@/lib/foundation/settings'
import { accessLogOf } from './access-log'
import { adminBehind } from './admin'
import { Bodies } from './bodies'
import { callsOfOurs } from './cdn/calls-of-ours'
import { PurgeCalls } from './cdn/purge-calls'
import { consoleInto } from './console'
import { type Drain, drainOf } from './drain'
import { staticFiles } from './files'
import { listenTarget } from './inherited-socket'
import { siteListener } from './listener'
import { log } from './log'
import { makeInTurn, OURSELVES } from './make-in-turn'
import { giveBackMemory } from './memory'
import { metricsBehind } from './metrics/answer'
import { siteFigures } from './metrics/figures'
import { type PictureFiles, pictureFiles } from './picture-files'
import { uploadedPictures } from './pictures'
import { previewsOf } from './previews'
import { type Renderer, startRenderer } from './renderer/start'
import { tellCounts } from './report-counts'
import { reasonFor } from './start-errors'
import { type OpenStore, openStore } from './store/open'
import { warmUp } from './warm'

const folder = process.cwd()

// Longer than a proxy keeps a connection (nginx 60 seconds, Caddy 120): one that ends just as the next request comes is a 502.
const IDLE_MS = 125_000
// A request has to come within these: its head, and all of it. The longest is a picture of 25 MB.
const HEAD_MS = 20_000
const WHOLE_MS = 120_000

consoleInto(log)
try {
  await start()
} catch (fault) {
  process.stderr.write(`${reasonFor(fault)}\n`)
  process.exit(1)
}

async function start(): Promise<void> {
  const settings = knownSettings()
  const place = existingDatabase(settings.databaseUrl)
  const operations = operationsOn(place)
  // Held before the schema is looked at, so that no migration can begin in between.
  const release = await operations.holdForServer(builtAs())
  await operations.requireCurrent()
  await requirePicturesFolder()
  requireBuild()
  const { siteUrl, trustedProxies } = settings
  const renderer = await startRenderer({
    file: new URL('renderer.mjs', import.meta.url),
    given: { folder, settings, server: nameAmongServers(place) },
    log,
  })
  const files = await pictureFiles(place)
  const pictures = uploadedPictures({ siteUrl, files })
  // Nothing is made in turn before the store is open.
  const inTurn = makeInTurn((address, request) => renderer.make(address, request, open.lastEdit()), siteUrl)
  const previews = previewsOf({ make: inTurn })
  const open = await openStore({
    place,
    make: inTurn,
    isClockStopped: settings.now !== undefined,
    folders: foldersOfBuild(),
    mostBytes: settings.pagesMb * 2 ** 20,
    cdn: settings.cdn,
    onCommit: () => {
      pictures.forget()
      previews.forget()
    },
    fault: (error) => log.error({ err: error }, 'What an edit touched could not be read.'),
  })
  const answered = async () => {
    await open.look()
    // A picture's file goes after its record does.
    pictures.forget()
  }
  const server = patientServer()
  const drain = drainOf(server)
  const tidy = () =>
    renderer
      .tidy()
      .then(giveBackMemory)
      .catch(() => undefined)
  const listener = siteListener({
    siteUrl,
    trustedProxies,
    log,
    accessLog: accessLogOf(settings.accessLog, log),
    pictures,
    files: staticFiles(folder, siteUrl),
    store: open.store,
    isNothingAt: open.isNothingAt,
    make: renderer.make,
    inTurn,
    previews,
    bodies: new Bodies({ onQuiet: tidy }),
    admin: adminBehind({ connect: renderer.connect, answered }),
    metrics: metricsOf({ settings, place, renderer, open }),
    readiness: async () => ({ ...(await renderer.readiness()), ...(drain.draining && { isReading: false }) }),
  })
  server.on('request', drain.follow(listener))
  tellCounts(
    () => open.counted,
    async () => (await renderer.memory()).heapUsed,
  )
  await listen(server, settings)
  const purgeCalls = purgeCallsFor({ settings, place, renderer, open })
  stopOnSignal({ operations, drain, purgeCalls, renderer, open, files, release })
  tellReady(siteUrl)
  warmUp({
    find: (url, address) => open.store.find(url, address, () => OURSELVES),
    goesOn: () => !drain.draining,
  })
    .then(tidy)
    .catch((error: unknown) => log.error({ err: error }, 'The likely pages could not be made in advance.'))
}

/** With how long it waits for whom; it listens nowhere yet. */
function patientServer(): Server {
  return createServer({
    maxHeaderSize: 32 * 1024,
    keepAliveTimeout: IDLE_MS,
    headersTimeout: HEAD_MS,
    requestTimeout: WHOLE_MS,
  })
}

type Measured = { settings: Settings; place: string; renderer: Renderer; open: OpenStore }

/** The figures at /metrics; undefined where no token is set. */
function metricsOf({ settings, place, renderer, open }: Measured) {
  const { metricsToken: token, siteUrl } = settings
  if (token === undefined) return undefined
  const store = () => ({ hits: open.counted.hits, ...open.held() })
  return metricsBehind({
    token,
    siteUrl,
    figures: () => siteFigures({ place, store, renderer: renderer.figures }),
  })
}

/** Tells PURGE_URL of edits; undefined where it is not set. */
function purgeCallsFor({ settings, place, renderer, open }: Measured): PurgeCalls | undefined {
  if (!settings.purge) return undefined
  const calls = new PurgeCalls({
    receiver: settings.purge,
    build: builtAs(),
    rows: open.rows,
    look: open.look,
    // A SQLite file has one server alone.
    isOurs: isPostgresql(place) ? callsOfOurs(renderer.callsAreOurs) : async () => true,
    remember: renderer.remember,
    log,
  })
  open.tell(() => calls.ring())
  return calls
}

/** What holds a lease: also a thread that is begun again is this server. A SQLite file has one server alone, also after a kill. */
function nameAmongServers(place: string): string {
  return isPostgresql(place) ? newId() : 'the server'
}

/** The name of the build; "" where there is none. */
function builtAs(): string {
  const file = join(folder, '.next/BUILD_ID')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

function requireBuild(): void {
  if (builtAs() !== '') return
  throw new Refusal('Logline has not been built yet: run npm run up, or npm run build.')
}

/** The first part of every address that the build has a page for. */
function foldersOfBuild(): Set<string> {
  const routes: Record<string, string> = JSON.parse(
    readFileSync(join(folder, '.next/app-path-routes-manifest.json'), 'utf8'),
  )
  const first = Object.values(routes).map((route) => route.split('/')[1] ?? '')
  return new Set(first.filter((part) => !part.startsWith('[')))
}

function knownSettings(): Settings {
  const read = siteSettings(process.env)
  if ('problems' in read) throw new Refusal(read.problems.join('\n'))
  return read.settings
}

async function listen(server: Server, settings: Settings): Promise<void> {
  server.listen(listenTarget(settings))
  await once(server, 'listening')
}

type Running = {
  operations: Operations
  drain: Drain
  purgeCalls: PurgeCalls | undefined
  renderer: Renderer
  open: OpenStore
  files: PictureFiles
  release: Release
}

function stopOnSignal({ operations, drain, purgeCalls, renderer, open, files, release }: Running): void {
  const stop = async (signal: string) => {
    if (drain.draining) return
    log.info({ signal }, 'Logline is stopping.')
    try {
      await drain.stop()
      await purgeCalls?.stop()
      await renderer.stop()
      await open.close()
      await files.close()
      if (!(await operations.settle()))
        log.warn('Another program has the database open: its log stays beside it.')
      await release()
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
