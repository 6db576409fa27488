import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { cardPicture } from '@/lib/formats/share-card/picture'
import { guideNow } from '@/lib/foundation/clock'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, Invalid, NotFound } from '@/lib/foundation/errors'
import { pictureIn } from '@/lib/foundation/picture-names'
import { pictureStore } from '@/lib/guide/media/storage'
import { colourAt, halves } from '@/lib/guide/media/testing'
import { findShow } from '@/lib/guide/shows/queries'
import { saveEntry } from '../entries/commands'
import { removePicture, storePicture } from './commands'
import { listPictures } from './queries'

const ada = systemEditor('Ada')
const database = sharedDatabase()

async function uploaded(height: number, name = 'poster.png') {
  return storePicture(ada, await halves({ width: 340, height }).png().toBuffer(), name)
}

const image = { id: 'i', kind: 'poster', alt: 'Two halves', credit: 'Ada', licence: 'own' } as const
const show = (file: string, more = {}) => ({
  title: `Show ${++shows}`,
  images: [{ ...image, id: `image-${shows}`, file, focalX: 30, ...more }],
})
let shows = 0

const saved = (document: Record<string, unknown>, entry?: { entryId: string; version: number }) =>
  saveEntry(ada, {
    ...{ kind: 'show', version: 0, document, note: '', minor: false, publish: true, autosave: false },
    ...entry,
  })

describe('An upload', () => {
  it('is kept as a file for each format and width, and told to the others', async () => {
    const { file, width, height, isKnown } = await uploaded(500, '../../con “x”.png')
    expect({ width, height, isKnown }).toEqual({ width: 340, height: 500, isKnown: false })
    const id = pictureIn(file)
    expect((await pictureStore().list('')).sort()).toEqual(
      ['320.avif', '320.jpg', '320.webp', '340.avif', '340.jpg', '340.webp'].map((end) => `${id}-${end}`),
    )
    const [told] = await database.reader.activity.findMany({ where: { action: 'added-picture' } })
    expect(told).toMatchObject({ actor: 'Ada', detail: '../../con “x”.png' })
  })

  it('that is the same twice is one picture, also at the same time, and is made again where its files are lost', async () => {
    const both = await Promise.all([uploaded(510), uploaded(510)])
    expect(both.map(({ isKnown }) => isKnown)).toContain(true)
    expect(both.filter(({ isKnown }) => isKnown)).toHaveLength(1)
    const id = pictureIn(both[0].file) ?? ''
    await pictureStore().remove(`${id}-340.jpg`)
    expect((await uploaded(510)).isKnown).toBe(false)
    expect(await pictureStore().list(id)).toHaveLength(6)
    expect(await database.reader.picture.count({ where: { id } })).toBe(1)
  })

  it('that can’t be a picture leaves nothing behind', async () => {
    const before = await pictureStore().list('')
    await expect(storePicture(ada, Buffer.from('<html>'), 'a.jpg')).rejects.toThrow(Invalid)
    await expect(storePicture(ada, Buffer.alloc(26_214_401), 'a.jpg')).rejects.toThrow(/25 MB/)
    expect(await pictureStore().list('')).toEqual(before)
  })
})

describe('A published image', () => {
  it('has the size of its upload, its files in three formats, and what matters in it', async () => {
    const { file } = await uploaded(520)
    const { entryId } = await saved(show(file, { width: 9999 }))
    const [stored] = await database.reader.image.findMany({ where: { entryId } })
    expect(stored).toMatchObject({ file, width: 340, height: 520, focalX: 0.3, focalY: 0.5 })
    const shown = (await findShow(`show-${shows}`, guideNow()))?.images[0]
    expect(shown?.file).toBe(`${file}-340.jpg`)
    expect(shown?.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp', 'image/jpeg'])
    expect(shown?.sources[0]?.srcset).toBe(`${file}-320.avif 320w, ${file}-340.avif 340w`)
  })

  it('is refused without words, credit and licence, and with a picture that is gone, each by its field', async () => {
    const bare = { title: 'Bea', images: [{ id: 'i', file: `/pictures/${'0'.repeat(32)}` }] }
    const fault = await saved(bare).catch((each: unknown) => each)
    expect(fault instanceof Invalid && fault.problems.map(({ path }) => path)).toEqual(
      ['alt', 'credit', 'licence', 'file'].map((key) => `images.i.${key}`),
    )
    const contradiction = await saved(show((await uploaded(530)).file, { licence: 'not-held' })).catch(String)
    expect(contradiction).toContain('does not go with a picture')
    const record = { ...image, licence: 'not-held', file: '' }
    expect(await saved({ title: 'Cleo', images: [record] })).toMatchObject({ published: true })
  })
})

it('A poster is drawn on the card of its season', async () => {
  const { file } = await uploaded(535)
  const words = { show: 'A show', heading: 'Season 1', status: '', next: '', where: '', site: 'Logline' }
  const drawn = await cardPicture(words, `${file}-340.jpg`)
  const [red = 0, , blue = 255] = await colourAt(drawn, 50, 300)
  expect(red - blue).toBeGreaterThan(100)
})

describe('A picture', () => {
  it('stays while readers, a draft or the trash have it, and goes with its files when nobody does', async () => {
    const { file } = await uploaded(540)
    const id = pictureIn(file) ?? ''
    const { entryId, version } = await saved(show(file, {}), undefined)
    await expect(removePicture(ada, id)).rejects.toThrow(/“Show \d+”/)
    const draft = await saveEntry(ada, {
      ...{ kind: 'show', entryId, version, document: show('', { licence: 'not-held' }) },
      ...{ note: '', minor: false, publish: false, autosave: false },
    })
    await expect(removePicture(ada, id)).rejects.toThrow(Conflict)
    await saved(show('', { licence: 'not-held' }), { entryId, version: draft.version })
    const { pictures } = await listPictures(ada, { only: 'unused', page: 1 })
    expect(pictures.map((each) => each.id)).toContain(id)
    await removePicture(ada, id)
    expect(await pictureStore().list(id)).toEqual([])
    await expect(removePicture(ada, id)).rejects.toThrow(NotFound)
  })
})

describe('The folder', () => {
  let folder: string
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'logline-pictures-')), 'pictures')
    vi.stubEnv('PICTURES_FOLDER', folder)
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await rm(join(folder, '..'), { recursive: true })
  })

  it('and its files can be read by their owner alone', async () => {
    await uploaded(545)
    const names = await readdir(folder)
    expect(names).toHaveLength(6)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(join(folder, names[0] ?? ''))).mode & 0o777).toBe(0o600)
  })

  it('has all files of a picture that another server removed while it was being stored', async () => {
    const storing = await inTransaction(async () => {
      // Its row waits for this transaction, its files do not.
      const asked = uploaded(546)
      await vi.waitFor(async () => expect(await pictureStore().list('')).toHaveLength(6), { timeout: 4_000 })
      for (const name of await pictureStore().list('')) await pictureStore().remove(name)
      return { asked }
    })
    await storing.asked
    expect(await pictureStore().list('')).toHaveLength(6)
  })

  it('that can’t be written is told in a sentence', async () => {
    const isRoot = process.getuid?.() === 0
    await uploaded(545)
    await chmod(folder, 0o500)
    const asked = uploaded(550)
    if (isRoot) await expect(asked).resolves.toMatchObject({ isKnown: false })
    else await expect(asked).rejects.toThrow(/can’t be written/)
    await chmod(folder, 0o700)
  })

  it('gives nothing but pictures', async () => {
    for (const name of ['../logline.db', 'logline.db', '', '.', `${'0'.repeat(32)}-320.svg`])
      expect(await pictureStore().get(name)).toBeNull()
    await expect(pictureStore().put('../x.jpg', Buffer.alloc(1))).rejects.toThrow(/no name/)
  })
})
