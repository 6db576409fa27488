import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { root } from '@/lib/foundation/bundle.mjs'
import { openDatabase, useDatabase } from '@/lib/foundation/db/client'
import { sharedDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { addPicture } from '@/lib/foundation/sqlite/testing-pictures'
import { searchGuide } from '@/lib/guide/search/queries'

const TAKES = 300_000
const PASSWORD = 'hunter2'
const postgresql = sharedDatabase()
const folder = mkdtempSync(join(tmpdir(), 'logline-move-'))
const home = `file:${join(folder, 'home.db')}`
const back = `file:${join(folder, 'back/back.db')}`
let moved: string

beforeAll(async () => {
  const url = new URL(postgresql.url)
  url.password = PASSWORD
  moved = url.href
  await run(home, 'db-migrate')
  await run(home, 'db-seed')
  addPicture(join(folder, 'home.db'), 'a')
}, TAKES)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a command said, which never is a password. */
async function run(url: string, ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: url, LOGLINE_NOW: '2022-06-01T12:00:00Z' }
  const child = spawn(process.execPath, ['cli/run.mjs', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const said = (await Promise.all([text(child.stdout), text(child.stderr)])).join('')
  expect(said).not.toContain(PASSWORD)
  return { code: await ended, said }
}

async function exported(url: string): Promise<string> {
  const file = join(folder, 'export.json')
  expect(await run(url, 'export', file)).toMatchObject({ code: 0 })
  return readFileSync(file, 'utf8')
}

/** Works on a database as the site's own. */
async function on<T>(place: string, work: () => Promise<T>): Promise<T> {
  const opened = openDatabase(place.replace(/^file:/, ''))
  useDatabase(opened)
  try {
    return await work()
  } finally {
    useDatabase(undefined)
    await opened.close()
  }
}

const found = (place: string, words: string, kind = 'show') =>
  on(place, async () => {
    const { groups } = await searchGuide(words)
    return groups.find((group) => group.kind === kind)?.hits.map(({ title }) => title) ?? []
  })

test(
  'a guide that was moved there and back is exported in the same bytes, and everything is found in it',
  async () => {
    const { code, said } = await run(home, 'db-move', '--to', moved)
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/is a copy of .+: \d+ rows[\s\S]+tables are the same/),
    ])
    expect(said).toContain('3 files of pictures checked where they are to be, 3 of them new or mended.')
    expect(await postgresql.db.pictureFile.count()).toBe(3)
    const text = await exported(home)
    expect(await exported(moved)).toBe(text)
    expect(await found(moved, 'picard')).toContain('Star Trek: Picard')
    expect(await run(moved, 'db-move', '--to', back)).toMatchObject({ code: 1 })

    const again = `file:${join(folder, 'again.db')}`
    expect(await run(moved, 'db-move', '--to', again)).toMatchObject({ code: 1 })
    rmSync(join(folder, 'home.db.lock'))
    expect(await run(moved, 'db-move', '--to', again)).toMatchObject({ code: 0 })
    expect(await exported(again)).toBe(text)
    expect(await found(again, 'pikard')).toContain('Star Trek: Picard')
  },
  TAKES,
)

test(
  'what is called otherwise since is found by its new name alone after the next move, and so are its seasons',
  async () => {
    await on(home, async () => {
      const opened = openDatabase(home.replace(/^file:/, ''))
      const { id: entryId = '' } =
        (await opened.writer.show.findFirst({ where: { title: 'Star Trek: Picard' } })) ?? {}
      const live = await opened.writer.revision.findFirst({
        where: { entryId, publishedAt: { not: null }, supersededAt: null },
      })
      const { headVersion } = await opened.writer.entry.findUniqueOrThrow({ where: { id: entryId } })
      await opened.close()
      const document = { ...JSON.parse(live?.document ?? ''), title: 'Zanzibar Chronicles' }
      await saveEntry(systemEditor('Test'), {
        kind: 'show',
        entryId,
        version: headVersion,
        document,
        publish: true,
      })
    })
    expect(await run(home, 'db-move', '--to', moved)).toMatchObject({ code: 0 })
    expect(await found(moved, 'zanzibar')).toEqual(['Zanzibar Chronicles'])
    expect(await found(moved, 'zanzibar', 'season')).not.toEqual([])
    expect(await found(moved, 'picard chronicles')).toEqual(await found(home, 'picard chronicles'))
    expect(await exported(moved)).toBe(await exported(home))
  },
  TAKES,
)

test(
  'every command of an operator works on PostgreSQL, or says in a sentence why not',
  async () => {
    const ask = async (...args: string[]) => {
      const { code, said } = await run(moved, ...args)
      return [code, said.trim()]
    }
    const backup = join(folder, 'mine.db')
    expect(await ask('db-seed')).toEqual([0, expect.stringMatching(/^The guide is not empty/)])
    expect(await ask('db-fill', '--shows', '3')).toEqual([
      1,
      expect.stringMatching(/^The guide is not empty/),
    ])
    expect(await ask('db-demo')).toEqual([0, expect.stringMatching(/^No made-up guide is written/)])
    expect(await ask('db-backup', backup)).toEqual([0, expect.stringMatching(/^Backed up \d+ rows/)])
    expect(await ask('db-drill', backup)).toEqual([0, expect.stringMatching(/can be restored/)])
    const user = ['user-create', '--email', 'a@b.example', '--name', 'A', '--role', 'owner']
    expect(await ask(...user)).toEqual([0, expect.stringMatching(/can sign in now as owner/)])
    expect(await ask('user-recover', 'a@b.example')).toEqual([0, expect.stringMatching(/can sign in again/)])
    expect(await ask('first-owner')).toEqual([0, ''])
    expect(await ask('db-status')).toEqual([
      0,
      expect.stringMatching(/^Database .+[\s\S]+Server +not running$/),
    ])
    expect(await ask('db-move')).toEqual([1, expect.stringMatching(/^Usage: /)])
    expect(await run(home, 'db-backup', '--pg-dump', join(folder, 'x'))).toEqual({
      code: 1,
      said: expect.stringMatching(/^pg_dump knows PostgreSQL alone/),
    })
  },
  TAKES,
)

test(
  'an empty guide in PostgreSQL is filled, and what is in it is found',
  async () => {
    const empty = await temporaryDatabase()
    expect(await run(empty.url, 'db-fill', '--shows', '3')).toMatchObject({ code: 0 })
    const [show] = await empty.db.show.findMany({ take: 1 })
    expect(await found(empty.place, show?.title ?? '')).toContain(show?.title)
    await empty.close()
  },
  TAKES,
)
