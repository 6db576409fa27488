import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { databasePictureStore } from '@/lib/guide/media/storage'

const made = sharedDatabase()
const folder = mkdtempSync(join(tmpdir(), 'logline-pictures-'))
afterAll(() => rmSync(folder, { recursive: true }))

const id = 'c'.repeat(32)
const names = ['avif', 'jpg', 'webp'].map((ending) => `${id}-320.${ending}`)

function move(args: string[], env: Record<string, string> = { PICTURES_FOLDER: folder }): Promise<string> {
  const options = { env: { ...process.env, DATABASE_URL: made.url, ...env } }
  return new Promise((resolve) => {
    execFile(process.execPath, ['cli/run.mjs', 'pictures-move', ...args], options, (fault, out, err) =>
      resolve(`${fault ? `${fault.code}: ` : ''}${out}${err}`),
    )
  })
}

test('Pictures go from the database to a folder and back, and the setting to change is told', async () => {
  const picture = { id, width: 320, height: 200, widths: '320', bytes: 9, name: 'poster', createdBy: '' }
  await made.db.picture.create({ data: picture })
  for (const name of names) await databasePictureStore().put(name, Buffer.from(name))

  const there = await move(['--to', 'folder'])
  expect(there).toContain('3 files checked where they are to be, 3 of them new or mended.')
  expect(there).toContain(`Set PICTURES_FOLDER=${folder} in .env`)
  expect(readdirSync(folder).sort()).toEqual(names)
  expect(await databasePictureStore().list('')).toHaveLength(3)
  expect(await move(['--to', 'folder', '--remove'])).toContain('no longer where they were')
  expect(await databasePictureStore().list('')).toEqual([])

  expect(await move(['--to', 'database'])).toContain('Remove PICTURES_FOLDER from .env')
  expect(await databasePictureStore().get(names[0] ?? '')).toEqual(Buffer.from(names[0] ?? ''))
})

test('What can’t be moved is told in one sentence', async () => {
  expect(await move(['--to', 'moon'])).toMatch(/^1: Usage: /)
  expect(await move(['--to', 'folder', '--what'])).toMatch(/^1: Usage: /)
  expect(await move(['--to', 'database'], { PICTURES_FOLDER: '' })).toMatch(/^1: PICTURES_FOLDER is not set/)
  expect(await move(['--to', 'folder'], { PICTURES_FOLDER: join(folder, 'none') })).toContain(
    'there is no such folder',
  )
})
