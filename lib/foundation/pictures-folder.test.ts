import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { picturesFolderOfSite, requirePicturesFolder } from './pictures-folder'

const FILE = '/srv/logline/data/logline.db'
const URL = 'postgresql://logline@db.example.org/guide'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logline-pictures-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

it('Pictures are beside a SQLite file or in PostgreSQL, and in a folder where PICTURES_FOLDER names one', async () => {
  vi.stubEnv('PICTURES_FOLDER', '')
  expect([FILE, URL].map(picturesFolderOfSite)).toEqual(['/srv/logline/data/pictures', null])
  await requirePicturesFolder()
  for (const named of [folder, relative(process.cwd(), folder)]) {
    vi.stubEnv('PICTURES_FOLDER', named)
    expect([FILE, URL].map(picturesFolderOfSite)).toEqual([folder, folder])
    await requirePicturesFolder()
  }
})

it('A folder that is not there, is none or can’t be written is told at the start, in one sentence', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  for (const named of [join(folder, 'not-mounted'), file]) {
    vi.stubEnv('PICTURES_FOLDER', named)
    await expect(requirePicturesFolder()).rejects.toThrow(`PICTURES_FOLDER names ${named}, and there is no`)
  }
  vi.stubEnv('PICTURES_FOLDER', folder)
  await chmod(folder, 0o500)
  const isRoot = process.getuid?.() === 0
  if (isRoot) await requirePicturesFolder()
  else await expect(requirePicturesFolder()).rejects.toThrow(/can’t be written/)
})

it('An address is no path', async () => {
  vi.stubEnv('PICTURES_FOLDER', 's3://bucket/pictures')
  await expect(requirePicturesFolder()).rejects.toThrow(
    'PICTURES_FOLDER must be the path of a folder like /mnt/logline/pictures, not "s3://bucket/pictures"',
  )
})
