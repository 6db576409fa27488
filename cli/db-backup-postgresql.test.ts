import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { root } from '@/lib/foundation/bundle.mjs'
import { sharedDatabase } from '@/lib/foundation/db/testing'

const postgresql = sharedDatabase()
const folder = mkdtempSync(join(tmpdir(), 'logline-backups-'))
const backups = () => readdirSync(folder).filter((name) => name.endsWith('.db'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: postgresql.url }
  const child = spawn(process.execPath, ['cli/run.mjs', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const said = (await Promise.all([text(child.stdout), text(child.stderr)])).join('')
  return { code: await ended, said }
}

test('of several servers whose timers ring at the same time one makes the backup, and none says that anything went wrong', async () => {
  const timers = await Promise.all(
    Array.from({ length: 3 }, () => run('db-backup', `${folder}/`, '--unless-within', '20')),
  )
  expect(timers.map(({ code }) => code)).toEqual([0, 0, 0])
  expect(timers.filter(({ said }) => said.includes('Backed up'))).toHaveLength(1)
  expect(timers.filter(({ said }) => said.includes('nothing was done'))).toHaveLength(2)
  expect(backups()).toHaveLength(1)
  expect(await run('db-backup', `${folder}/`)).toMatchObject({ code: 0 })
  expect(backups()).toHaveLength(2)
}, 120_000)

test('whoever asks for a backup while another one is being made is told so', async () => {
  const both = await Promise.all([run('db-backup', `${folder}/`), run('db-backup', `${folder}/`)])
  expect(both.map(({ code }) => code).sort()).toEqual([0, 1])
  expect(both.find(({ code }) => code === 1)?.said).toContain('Somebody else is backing up')
}, 120_000)

test('hours are a whole number', async () => {
  expect(await run('db-backup', '--unless-within', 'a day')).toMatchObject({
    code: 1,
    said: '--unless-within must be a number from 1 to 9999, not “a day”.\n',
  })
})
