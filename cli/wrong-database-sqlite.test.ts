import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle, root } from '@/lib/foundation/bundle.mjs'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { makeBackup } from '@/lib/foundation/sqlite/snapshot'

const made = sharedDatabase()
// What `npm start` runs once it is built.
const server = join(root, 'dist/test-processes/wrong-database/server.mjs')
const place = mkdtempSync(join(tmpdir(), 'logline-wrong-'))
const backup = join(place, 'elsewhere/backup.db')

beforeAll(async () => {
  await bundle({ entryPoints: [join(root, 'server/index.ts')], outfile: server })
  // A site as it stands after its first migration.
  mkdirSync(join(place, 'site'))
  copyFileSync(made.file, join(place, 'site/logline.db'))
  writeFileSync(join(place, 'site/logline.db.lock'), '')
  await makeBackup({ from: made.file, to: backup, reason: 'asked for' })
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

const START = ['start']
const MIGRATE = ['db-migrate']
const SEED = ['db-seed']
/** All that opens a database, makes one or looks for one. */
const EVERY_COMMAND = [
  ...[START, MIGRATE, SEED, ['db-fill', '--shows', '1'], ['db-demo']],
  ...[
    ['db-status'],
    ['db-backup'],
    ['db-restore', backup],
    ['db-drill'],
    ['db-move', '--to', 'postgresql://nobody@127.0.0.1:1/none'],
    ['export', join(place, 'out.json')],
  ],
  ...[['first-owner'], ['user-create', '--email', 'a@b.c', '--name', 'A', '--role', 'owner']],
  ...[['user-recover', 'a@b.c'], ['check-settings'], ['server-running']],
]
/** These say what is so, and that there is nothing is not their fault. */
const ONLY_TELL = ['db-status', 'db-drill', 'server-running']

async function run([name = '', ...args]: string[], url: string) {
  const env = { ...process.env, DATABASE_URL: url, NEXTAUTH_SECRET: 'a secret of thirty-two characters' }
  const file = name === 'start' ? [server] : ['cli/run.mjs', name, ...args]
  const child = spawn(process.execPath, file, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const said = await Promise.all([text(child.stdout), text(child.stderr)])
  return { name, code: await ended, said: said.join('').trim() }
}

const everything = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort()

test.each([
  ['a folder that is not there', `file:${place}/no/such/folder/x.db`, EVERY_COMMAND, /^There is no /],
  ['a mistyped file of a site', `file:${place}/site/loglin.db`, EVERY_COMMAND, /^There is no database at /],
  ['a folder', `file:${place}/site`, [START, MIGRATE, SEED], /names a folder/],
  ['another database', 'mysql://me:hunter2@host/guide', [START, MIGRATE, SEED], /must look like/],
  ['nothing', 'file:', [START, MIGRATE, SEED], /names no file/],
])(
  'DATABASE_URL that names %s makes nothing, by a start or a command',
  async (_, url, commands, sentence) => {
    const before = [everything(place), readdirSync(root).sort()]
    for (const command of commands) {
      const { name, code, said } = await run(command, url)
      expect([name, said.includes('\n'), said.includes('hunter2')]).toEqual([name, false, false])
      if (ONLY_TELL.includes(name)) continue
      expect([name, code, said]).toEqual([name, 1, expect.stringMatching(sentence)])
    }
    expect([everything(place), readdirSync(root).sort()]).toEqual(before)
  },
)
