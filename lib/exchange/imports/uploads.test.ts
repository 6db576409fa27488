import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepIn, readFrom, removeFrom, type Upload } from './uploads'

const UPLOAD: Upload = {
  provider: 'tvmaze',
  seenOn: '2024-05-01',
  files: ['a.json'],
  shows: [],
}
const [FIRST, SECOND] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb']

let folder: string

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'logline-uploads-')), 'imports')
})
afterEach(() => rm(join(folder, '..'), { recursive: true }))

it('An upload is kept for the server’s user alone, and goes when it is done with', async () => {
  await keepIn({ folder, id: FIRST, kept: UPLOAD })
  expect(await readFrom(folder, FIRST)).toEqual(UPLOAD)
  expect((await stat(join(folder, `${FIRST}.json`))).mode & 0o077).toBe(0)
  await removeFrom(folder, FIRST)
  expect(await readFrom(folder, FIRST)).toBeNull()
})

it('An upload of the day before goes when the next one comes', async () => {
  await keepIn({ folder, id: FIRST, kept: UPLOAD })
  const yesterday = new Date(Date.now() - 25 * 60 * 60_000)
  await utimes(join(folder, `${FIRST}.json`), yesterday, yesterday)
  await keepIn({ folder, id: SECOND, kept: UPLOAD })
  expect(await readdir(folder)).toEqual([`${SECOND}.json`])
})

it('A name that is no id leads nowhere', async () => {
  await keepIn({ folder, id: FIRST, kept: UPLOAD })
  for (const id of ['../imports/aaaaaaaaaaaaaaaa', '..', '', 'a'.repeat(17)])
    expect(await readFrom(folder, id)).toBeNull()
})
