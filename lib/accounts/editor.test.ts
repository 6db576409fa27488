import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, expectTypeOf, it } from 'vitest'
import type { Editor, Owner, Reader } from './editor'
import { systemEditor } from './users/system'

const root = new URL('../..', import.meta.url).pathname
const minters = ['lib/accounts/users/session.ts', 'lib/accounts/users/system.ts']

async function sources(): Promise<string[]> {
  const folders = ['app', 'components', 'lib', 'server', 'cli']
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true }).catch(() => [])
      return names.map((name) => `${folder}/${name}`)
    }),
  )
  return lists.flat().filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
}

it('The system may act as an editor, with a name and no account', () => {
  expect(systemEditor('Sample guide')).toMatchObject({ id: null, name: 'Sample guide', sessionId: null })
})

it('An editor can’t be made from its parts: that does not compile', () => {
  type Parts = { id: string; name: string; email: string; role: 'owner'; sessionId: string }
  expectTypeOf<Parts>().not.toExtend<Reader>()
  expectTypeOf<Reader>().not.toExtend<Editor>()
  expectTypeOf<Editor>().not.toExtend<Owner>()
  expectTypeOf<Owner>().toExtend<Editor>()
})

it('Nobody but the gate casts somebody to an editor', async () => {
  const casts: string[] = []
  for (const name of await sources()) {
    if (/\bas (Reader|Editor|Owner)\b/.test(await readFile(join(root, name), 'utf8'))) casts.push(name)
  }
  expect(casts.sort()).toEqual(minters)
})
