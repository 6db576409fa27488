import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { NAMES_OF_ACTIONS } from '../../cli/build.mjs'
import { root, settings } from '../sample-site'
import { fault, until } from './fault'
import { startReaders } from './readers'
import { faultsIn, rowsIn } from './rows'
import { type Site, startSite } from './site'
import { counted, seconds } from './words'
import { writersOf } from './writers'

const CONNECTIONS = 8
const ANSWERS = 200
const PATHS = ['/', '/shows', '/shows/star-trek-picard/season-2', '/people/patrick-stewart', '/api/v1/shows']
// What a built site runs from.
const PARTS = ['.next', 'dist', 'public', 'generated', 'prisma', 'lib', 'cli']
const FILES = ['package.json', 'tsconfig.json', 'prisma.config.ts']
const MIGRATION = '29990101000000_an_index_of_the_next_build'

fault(
  'an upgrade while readers ask has an answer for each of them, and every acknowledged save',
  async () => {
    const site = await startSite()
    const [writer] = await writersOf(site, 1)
    await writer?.save()
    const next = await nextBuild(join(dirname(site.database), 'next'))
    // With another one in each build a form of this one could not be sent to the next.
    const actions = JSON.parse(
      await readFile(join(next, '.next/server/server-reference-manifest.json'), 'utf8'),
    )
    expect(actions.encryptionKey).toBe(NAMES_OF_ACTIONS)
    const readers = startReaders(site.url, { paths: PATHS, connections: CONNECTIONS })
    await until(() => readers.answers >= ANSWERS)

    const steps = [await timed(() => site.end('SIGTERM'))]
    steps.push(await timed(() => migrate(site, next)), await timed(() => site.rise(next)))
    const after = readers.answers + ANSWERS
    await until(() => readers.answers >= after)
    await readers.stop()

    expect([...readers.statuses.keys()]).toEqual([200])
    expect(readers.unanswered.filter(({ wasAccepted }) => wasAccepted)).toEqual([])
    expect(await writer?.save()).toBe('saved')
    expect(await site.end('SIGTERM')).toBe(0)
    const [migrations = []] = await rowsIn(site.database, 'SELECT migration_name FROM _prisma_migrations')
    expect(migrations.map((row) => row.migration_name)).toContain(MIGRATION)
    expect(await faultsIn(site.database, writer?.acknowledged ?? [])).toEqual([])
    const [stop = 0, migration = 0, start = 0] = steps
    return `the longest wait was ${seconds(readers.longestMs)} (stop ${seconds(stop)}, migration ${seconds(migration)}, start ${seconds(start)}), ${counted(readers.unanswered.length, 'connection')} refused and tried again, ${counted(readers.answers, 'page')} read`
  },
)

/** The same build with one migration more, in a folder of its own. */
async function nextBuild(folder: string): Promise<string> {
  await mkdir(folder)
  const isNeeded = (path: string) => !path.startsWith(join(root, '.next/cache'))
  for (const part of PARTS)
    await cp(join(root, part), join(folder, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: isNeeded,
    })
  for (const file of FILES) await cp(join(root, file), join(folder, file))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  const migration = join(folder, 'prisma/migrations', MIGRATION)
  await mkdir(migration)
  await writeFile(join(migration, 'migration.sql'), 'CREATE INDEX "Person_note_idx" ON "Person"("note");\n')
  return folder
}

/** As `npm run up -- --no-start` does. */
async function migrate({ database }: Site, folder: string): Promise<void> {
  const env = settings({ DATABASE_URL: `file:${database}` })
  await promisify(execFile)(process.execPath, ['cli/run.mjs', 'db-migrate'], { cwd: folder, env })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
