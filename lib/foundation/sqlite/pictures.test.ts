import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import {
  chmod,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupName, backupsFolder } from '../backups/folder'
import { readManifest } from '../backups/manifest'
import { type TemporaryDatabase, temporaryDatabase } from '../db/testing'
import { startProcess } from '../db/testing-process'
import { pictureFile } from '../picture-names'
import { picturesFolder } from '../pictures-folder'
import { drillBackup } from './drill'
import { withDatabase } from './inspect'
import { restoreDatabase } from './restore'
import { forgetBackups } from './retention'
import { makeBackup } from './snapshot'
import { databaseStatus } from './status'
import { addPicture } from './testing-pictures'

let own: TemporaryDatabase
let file: string
beforeEach(async () => {
  own = await temporaryDatabase()
  file = own.file
})
afterEach(() => own.close())

let day = 0
async function backedUp(folder = backupsFolder(file)) {
  const to = backupName({ folder, now: new Date(Date.UTC(2026, 0, ++day)) })
  return { to, ...(await makeBackup({ from: file, to, reason: 'asked for' })) }
}

const namesIn = async (folder: string) => (existsSync(folder) ? (await readdir(folder)).sort() : [])
const words = (digit: string) => `poster-${digit}.png (${pictureFile(digit.repeat(32))})`

describe('A backup', () => {
  test('has the pictures that its database knows of, and lists them with their checksums', async () => {
    const names = addPicture(file, 'a')
    await writeFile(join(picturesFolder(file), `${'9'.repeat(32)}-320.jpg`), 'of no row')
    const { to, pictureOutcome } = await backedUp()
    expect(pictureOutcome).toEqual({ known: 1, brought: 1, lost: [], missed: [] })
    expect(await namesIn(picturesFolder(to))).toEqual(names.sort())
    const manifest = await readManifest(to)
    expect(Object.keys(manifest?.pictures ?? {}).sort()).toEqual(names)
    expect(manifest?.pictures?.[names[0] ?? '']).toMatchObject({ bytes: `bytes of ${names[0]}`.length })
  })

  test('names the settings that were set, and none of their values', async () => {
    process.env.TMDB_KEY = 'a-value-that-stays-here'
    const { to } = await backedUp()
    delete process.env.TMDB_KEY
    expect((await readManifest(to))?.settings).toContain('TMDB_KEY')
    expect(await readFile(`${to}.json`, 'utf8')).not.toContain('a-value-that-stays-here')
  })

  test('shares its pictures with those before: only new ones come, and none takes room twice on one disk', async () => {
    const [first = ''] = addPicture(file, 'a')
    await backedUp()
    addPicture(file, 'b')
    const { to, pictureOutcome } = await backedUp()
    expect(pictureOutcome).toMatchObject({ known: 2, brought: 1 })
    const inode = async (folder: string) => (await stat(join(folder, first))).ino
    expect(await inode(picturesFolder(to))).toBe(await inode(picturesFolder(file)))
  })

  test('is made where a picture is missing, says which, and brings it once it is there again', async () => {
    addPicture(file, 'a')
    const [lost = ''] = addPicture(file, 'b')
    const path = join(picturesFolder(file), lost)
    await rm(path)
    const { to, pictureOutcome } = await backedUp()
    expect(pictureOutcome.lost).toEqual([words('b')])
    await expect(drillBackup(to)).rejects.toThrow(`lacks pictures, or they are damaged: ${words('b')}.`)
    await writeFile(path, 'uploaded again')
    const later = await backedUp()
    expect(later.pictureOutcome).toMatchObject({ brought: 1, lost: [] })
    await rm(path)
    expect((await backedUp()).pictureOutcome).toMatchObject({ lost: [], missed: [words('b')] })
  })

  test('mends what was damaged in its folder, and says where both are damaged', async () => {
    const [name = ''] = addPicture(file, 'a')
    const { to } = await backedUp()
    const [here, there] = [join(picturesFolder(file), name), join(picturesFolder(to), name)]
    await rm(there)
    await writeFile(there, 'damaged')
    expect((await backedUp()).pictureOutcome).toMatchObject({ brought: 1, lost: [] })
    expect(await readFile(there, 'utf8')).toBe(`bytes of ${name}`)
    await writeFile(here, 'damaged under both names')
    expect((await backedUp()).pictureOutcome.lost).toEqual([words('a')])
    const again = await backedUp()
    expect(again.pictureOutcome.lost).toEqual([words('a')])
    await expect(drillBackup(again.to)).rejects.toThrow(/lacks pictures, or they are damaged/)
  })

  test('that is killed while pictures are copied leaves nothing that looks whole, and the next one is', async () => {
    addPicture(file, 'a')
    const [stuck = ''] = addPicture(file, 'b')
    const fifo = join(picturesFolder(file), stuck)
    await rm(fifo)
    execFileSync('/usr/bin/env', ['mkfifo', fifo])
    const to = backupName({ folder: backupsFolder(file) })
    const killed = await startProcess(
      `import { makeBackup } from '@/lib/foundation/sqlite/snapshot'
       await makeBackup({ from: process.argv[2], to: process.argv[3], reason: 'asked for' })`,
      [file, to],
    )
    // It opens when the other process has begun to read the picture.
    const handle = await open(fifo, 'w')
    killed.kill()
    await killed.ended
    await handle.close()
    expect(await namesIn(backupsFolder(file))).toEqual([`${to.split('/').at(-1)}.partial`, 'pictures'])
    expect(await databaseStatus(file)).toMatchObject({ lastBackup: undefined })

    await rm(fifo)
    await rm(join(picturesFolder(to), stuck))
    await writeFile(fifo, `bytes of ${stuck}`)
    await writeFile(`${join(picturesFolder(to), stuck)}.17.partial`, 'half')
    const { pictureOutcome } = await backedUp()
    expect(pictureOutcome).toMatchObject({ known: 2, brought: 1, lost: [] })
    expect(await forgetBackups({ file, keep: 1 })).toEqual({
      files: [expect.stringMatching(/\.db\.partial$/)],
      pictureFiles: 1,
    })
  })

  test.skipIf(!existsSync('/dev/full'))('on a full disk is one sentence, and leaves nothing', async () => {
    addPicture(file, 'a')
    const to = backupName({ folder: backupsFolder(file) })
    await backedUp()
    await symlink('/dev/full', `${to}.json.partial`)
    const asked = makeBackup({ from: file, to, reason: 'asked for' })
    await expect(asked).rejects.toThrow(`The disk of ${backupsFolder(file)} is full: no backup was made.`)
    expect([to, `${to}.json`, `${to}.partial`].filter(existsSync)).toEqual([])
  })

  test.skipIf(process.getuid?.() === 0)('to a folder that can’t be written is one sentence', async () => {
    addPicture(file, 'a')
    const folder = await mkdtemp(join(tmpdir(), 'logline-folder-'))
    await chmod(folder, 0o500)
    await expect(backedUp(folder)).rejects.toThrow(`The folder ${folder} cannot be written to.`)
  })
})

describe('A restore', () => {
  test('brings back the pictures that are missing or damaged, and says of which it could not', async () => {
    const [missing = ''] = addPicture(file, 'a')
    const [damaged = ''] = addPicture(file, 'b')
    const [lost = ''] = addPicture(file, 'c')
    addPicture(file, 'd')
    const { to } = await backedUp()
    await rm(join(picturesFolder(file), missing))
    await rm(join(picturesFolder(file), damaged))
    await writeFile(join(picturesFolder(file), damaged), 'something else')
    await rm(join(picturesFolder(file), lost))
    await rm(join(picturesFolder(to), lost))
    await writeFile(join(picturesFolder(to), lost), 'something else')
    const { pictures } = await restoreDatabase({ file, backup: to })
    expect(pictures).toEqual({ known: 4, brought: 2, lost: [words('c')] })
    for (const name of [missing, damaged])
      expect(await readFile(join(picturesFolder(file), name), 'utf8')).toBe(`bytes of ${name}`)
    expect(existsSync(join(picturesFolder(file), lost))).toBe(false)
  })

  test('in a new place makes the folder, also from a backup whose manifest lists no pictures', async () => {
    const names = addPicture(file, 'a')
    const { to } = await backedUp()
    await rm(`${to}.json`)
    const elsewhere = join(await mkdtemp(join(tmpdir(), 'logline-elsewhere-')), 'data', 'logline.db')
    const { pictures } = await restoreDatabase({ file: elsewhere, backup: to, isUnvouched: true })
    expect(pictures).toEqual({ known: 1, brought: 1, lost: [] })
    expect(await namesIn(picturesFolder(elsewhere))).toEqual(names.sort())
  })
})

test('A drill reads every picture, and the status says which are missing or cut short', async () => {
  const [name = ''] = addPicture(file, 'a')
  const { to } = await backedUp()
  const path = join(picturesFolder(to), name)
  expect(await drillBackup(to)).toMatchObject({ pictures: 1 })
  const told = async () => (await databaseStatus(file))?.lastBackup?.pictures
  expect(await told()).toEqual({ known: 1, lost: [] })
  await rm(path)
  await writeFile(path, `BYTES of ${name}`)
  await expect(drillBackup(to)).rejects.toThrow(words('a'))
  await truncate(path, 3)
  expect(await told()).toEqual({ known: 1, lost: [words('a')] })
  await rm(path)
  expect(await told()).toEqual({ known: 1, lost: [words('a')] })
})

describe('Removing old backups', () => {
  const removePicture = (digit: string) =>
    withDatabase(file, (database) =>
      database.exec(`DELETE FROM "Picture" WHERE "id" = '${digit.repeat(32)}'`),
    )

  test('takes pictures that no backup lists any more, and leaves those of a backup with a name of its own', async () => {
    const gone = addPicture(file, 'a')
    await backedUp()
    removePicture('a')
    const special = addPicture(file, 'b')
    await makeBackup({ from: file, to: join(backupsFolder(file), 'mine.db'), reason: 'asked for' })
    removePicture('b')
    const kept = addPicture(file, 'c')
    const { to } = await backedUp()
    await writeFile(join(picturesFolder(to), 'notes.txt'), 'mine')
    expect(await forgetBackups({ file, keep: 1 })).toMatchObject({ pictureFiles: gone.length })
    expect(await namesIn(picturesFolder(to))).toEqual([...special, ...kept, 'notes.txt'].sort())
    expect(await namesIn(picturesFolder(file))).toHaveLength(9)
  })

  test('takes none while a backup lists none: an older one may need any', async () => {
    addPicture(file, 'a')
    const older = await backedUp()
    const { pictures: _, ...manifest } = (await readManifest(older.to)) ?? {}
    await writeFile(`${older.to}.json`, JSON.stringify(manifest))
    removePicture('a')
    await backedUp()
    expect(await forgetBackups({ file, keep: 2 })).toMatchObject({ pictureFiles: 0 })
    expect(await forgetBackups({ file, keep: 1 })).toMatchObject({ pictureFiles: 3 })
  })

  test('never touches the folder of the database itself', async () => {
    const folder = join(file, '..')
    await expect(forgetBackups({ file, folder, keep: 1 })).rejects.toThrow(/has the database itself/)
  })
})
