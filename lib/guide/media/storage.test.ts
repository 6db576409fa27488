import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isPostgresql } from '@/lib/foundation/database-url'
import { database, openDatabase, useDatabase } from '@/lib/foundation/db/client'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { folderStore } from '@/lib/foundation/pictures/folder'
import { movePictures } from '@/lib/foundation/pictures/moving'
import type { PictureStore } from '@/lib/foundation/pictures/store'
import { picturesFolder } from '@/lib/foundation/pictures-folder'
import { databasePictureStore, pictureRows, pictureStore } from './storage'

const made = emptyDatabase()
const nameOf = (digit: string, ending = '320.jpg') => `${digit.repeat(32)}-${ending}`
const [ONE, OTHER] = [nameOf('1'), nameOf('2')]
const BYTES = Buffer.from([0, 1, 39, 92, 128, 255])

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logline-pictures-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const STORES: [string, () => PictureStore][] = [
  ['rows of a database', pictureRows],
  ['a folder', () => folderStore(folder)],
]

describe.each(STORES)('A store of pictures in %s', (_, storeNow) => {
  it('gives back the bytes that it was given, by their name', async () => {
    const store = storeNow()
    await store.put(ONE, Buffer.alloc(3))
    await store.put(ONE, BYTES)
    await store.put(OTHER, new Uint8Array(1_000_000).fill(7))
    expect(await store.get(ONE)).toEqual(BYTES)
    expect((await store.get(OTHER))?.length).toBe(1_000_000)
    expect((await store.list('')).sort()).toEqual([ONE, OTHER])
    expect(await store.list('1'.repeat(32))).toEqual([ONE])
    await store.remove(ONE)
    await store.remove(ONE)
    expect(await store.get(ONE)).toBeNull()
  })

  it('knows nothing but pictures', async () => {
    const store = storeNow()
    for (const name of ['../logline.db', '', '.', '%', '\0', nameOf('1', '320.svg')])
      expect(await store.get(name)).toBeNull()
    expect(await store.list('%')).toEqual([])
    await expect(store.put('../x.jpg', BYTES)).rejects.toThrow(/no name/)
    await expect(store.remove('%')).rejects.toThrow(/no name/)
  })
})

describe('Two servers', () => {
  it('with one database find what the other has just put, and put the same one at the same time', async () => {
    const [here, there] = [database(), openDatabase(made.place)]
    const on = async <T>(which: typeof here, work: (store: PictureStore) => Promise<T>) => {
      useDatabase(which)
      return work(pictureRows())
    }
    try {
      expect(await on(there, (store) => store.get(ONE))).toBeNull()
      await on(here, (store) => store.put(ONE, BYTES))
      expect(await on(there, (store) => store.get(ONE))).toEqual(BYTES)
      const puts = [here, there, here].map((each) => on(each, (store) => store.put(OTHER, BYTES)))
      await Promise.all(puts)
      await on(there, (store) => store.remove(ONE))
      expect(await on(here, (store) => store.list(''))).toEqual([OTHER])
    } finally {
      useDatabase(here)
      await there.close()
    }
  })

  it('with one folder find what the other has just put, and nothing unfinished', async () => {
    const [here, there] = [folderStore(folder), folderStore(folder)]
    expect(await there.get(ONE)).toBeNull()
    await Promise.all([here.put(ONE, BYTES), there.put(ONE, BYTES)])
    expect(await there.get(ONE)).toEqual(BYTES)
    expect(await readdir(folder)).toEqual([ONE])
  })
})

describe('A site’s pictures', () => {
  it('are where its database keeps them, or in the folder that PICTURES_FOLDER names', async () => {
    await pictureStore().put(ONE, BYTES)
    const own = isPostgresql(made.place) ? pictureRows() : folderStore(picturesFolder(made.file))
    expect(await own.list('')).toEqual([ONE])
    vi.stubEnv('PICTURES_FOLDER', folder)
    expect(await pictureStore().list('')).toEqual([])
    await pictureStore().put(OTHER, BYTES)
    expect(await readdir(folder)).toEqual([OTHER])
    await databasePictureStore().remove(ONE)
  })
})

describe('Pictures that are moved', () => {
  const moving = (names: string[], more = {}) => {
    const told: number[] = []
    const move = { from: pictureRows(), to: folderStore(folder), names, removes: false, ...more }
    return movePictures({ ...move, tell: (done) => told.push(done) }).then((moved) => ({ ...moved, told }))
  }

  it('are the same bytes there, both ways and again, and damaged ones are brought anew', async () => {
    const [rows, files] = [pictureRows(), folderStore(folder)]
    await rows.put(ONE, BYTES)
    await rows.put(OTHER, Buffer.alloc(9))
    expect(await moving([ONE, OTHER])).toEqual({ brought: 2, missing: [], told: [1, 2] })
    expect(await files.get(ONE)).toEqual(BYTES)
    await files.put(ONE, Buffer.from('damaged'))
    expect(await moving([ONE, OTHER])).toMatchObject({ brought: 1 })
    expect(await files.get(ONE)).toEqual(BYTES)
    await rows.remove(ONE)
    expect(await moving([ONE, OTHER], { from: files, to: rows })).toMatchObject({ brought: 1 })
    expect(await rows.get(ONE)).toEqual(BYTES)
  })

  it('stay where they were until they are to go, and one that is in neither is named', async () => {
    const rows = pictureRows()
    await rows.put(ONE, BYTES)
    expect(await moving([ONE, OTHER])).toMatchObject({ brought: 1, missing: [OTHER] })
    expect(await rows.list('')).toEqual([ONE])
    expect(await moving([ONE], { removes: true })).toMatchObject({ brought: 0, missing: [] })
    expect(await rows.list('')).toEqual([])
    expect(await moving([ONE], { removes: true })).toMatchObject({ brought: 0, missing: [] })
  })

  it('are not removed where both stores are one', async () => {
    const files = folderStore(folder)
    await files.put(ONE, BYTES)
    const asked = moving([ONE], { from: files, to: folderStore(join(folder, '.')), removes: true })
    await expect(asked).rejects.toThrow(/same place/)
    expect(await files.get(ONE)).toEqual(BYTES)
  })

  it('are removed from nowhere when they come out otherwise than they went in', async () => {
    await pictureRows().put(ONE, BYTES)
    const to = { ...folderStore(folder), put: async () => undefined }
    await expect(moving([ONE], { to, removes: true })).rejects.toThrow(/reads otherwise/)
    expect(await pictureRows().get(ONE)).toEqual(BYTES)
  })
})
