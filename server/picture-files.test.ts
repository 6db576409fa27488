import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { pictureStore } from '@/lib/guide/media/storage'
import { pictureFiles } from './picture-files'

const database = sharedDatabase()
const NAME = `${'a'.repeat(32)}-320.avif`

afterEach(() => void vi.unstubAllEnvs())

async function filesNow() {
  const files = await pictureFiles(database.place)
  onTestFinished(files.close)
  return files
}

it('The thread that sends pictures reads them where the others put them, as soon as they are there', async () => {
  const files = await filesNow()
  expect(await files.get(NAME)).toBeNull()
  await pictureStore().put(NAME, Buffer.from([0, 255, 1]))
  expect(await files.get(NAME)).toEqual(Buffer.from([0, 255, 1]))
  for (const name of ['../logline.db', '%', '']) expect(await files.get(name)).toBeNull()
  await pictureStore().remove(NAME)
  expect(await files.get(NAME)).toBeNull()
})

it('It reads the folder that is shared by several servers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'logline-shared-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  vi.stubEnv('PICTURES_FOLDER', folder)
  const files = await filesNow()
  await pictureStore().put(NAME, Buffer.from('avif'))
  expect((await files.get(NAME))?.toString()).toBe('avif')
})
