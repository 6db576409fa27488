import { chmod, readdir, stat } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { Invalid } from '@/lib/foundation/errors'
import { pictureIn } from '@/lib/foundation/picture-names'
import { picturesFolder } from '@/lib/foundation/pictures-folder'
import { halves } from '@/lib/guide/media/testing'
import { storePicture } from './commands'

const ada = systemEditor('Ada')
const database = sharedDatabase()

async function uploaded(height: number, name = 'poster.png') {
  return storePicture(ada, await halves({ width: 340, height }).png().toBuffer(), name)
}

describe('An upload into the folder beside the file', () => {
  it('is kept as files that their owner alone may read, and told to the others', async () => {
    const { file, width, height, isKnown } = await uploaded(500, '../../con “x”.png')
    expect({ width, height, isKnown }).toEqual({ width: 340, height: 500, isKnown: false })
    const folder = picturesFolder(database.file)
    const names = await readdir(folder)
    const id = pictureIn(file)
    expect(names.sort()).toEqual(
      ['320.avif', '320.jpg', '320.webp', '340.avif', '340.jpg', '340.webp'].map((end) => `${id}-${end}`),
    )
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(`${folder}/${names[0]}`)).mode & 0o777).toBe(0o600)
    const [told] = await database.reader.activity.findMany({ where: { action: 'added-picture' } })
    expect(told).toMatchObject({ actor: 'Ada', detail: '../../con “x”.png' })
  })

  it('that can’t be a picture leaves nothing behind', async () => {
    const before = await readdir(picturesFolder(database.file))
    await expect(storePicture(ada, Buffer.from('<html>'), 'a.jpg')).rejects.toThrow(Invalid)
    await expect(storePicture(ada, Buffer.alloc(26_214_401), 'a.jpg')).rejects.toThrow(/25 MB/)
    expect(await readdir(picturesFolder(database.file))).toEqual(before)
  })

  it('that can’t be written is told in a sentence', async () => {
    const isRoot = process.getuid?.() === 0
    const folder = picturesFolder(database.file)
    await chmod(folder, 0o500)
    const asked = uploaded(550)
    if (isRoot) await expect(asked).resolves.toMatchObject({ isKnown: false })
    else await expect(asked).rejects.toThrow(/can’t be written/)
    await chmod(folder, 0o700)
  })
})
