import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backupName, backupsFolder } from '../backups/folder'
import { manifestOf } from '../backups/manifest'
import { holdBackups, holdExclusive, holdForServer } from './lock'
import { forgetBackups } from './retention'

test('all but the newest backups go, with their manifests and what broke off; foreign files stay', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'logline-retention-'))
  const file = join(folder, 'logline.db')
  const names = [3, 1, 4, 2].map((day) =>
    backupName({
      folder: backupsFolder(file),
      now: new Date(Date.UTC(2026, 0, day)),
      ...(day === 2 && { label: 'before-restore' }),
    }),
  )
  const backups = join(folder, 'backups')
  await mkdir(backups)
  for (const name of names) {
    await writeFile(name, 'rows')
    await writeFile(manifestOf(name), '{}')
  }
  const partial = '2026-01-01T00-00-00-000Z.db.partial'
  for (const other of ['mine.db', 'notes.txt', partial]) await writeFile(join(backups, other), '')
  const { files } = await forgetBackups({ file, keep: 2 })
  expect(files).toEqual([
    '2026-01-01T00-00-00-000Z.db',
    '2026-01-02T00-00-00-000Z-before-restore.db',
    partial,
  ])
  expect((await readdir(backups)).sort()).toEqual([
    '2026-01-03T00-00-00-000Z.db',
    '2026-01-03T00-00-00-000Z.db.json',
    '2026-01-04T00-00-00-000Z.db',
    '2026-01-04T00-00-00-000Z.db.json',
    'mine.db',
    'notes.txt',
  ])
  expect((await forgetBackups({ file, keep: 2 })).files).toEqual([])
})

test('copies that a killed backup, migration or restore left behind go, but not under the hands of one', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'logline-retention-')), 'logline.db')
  const backups = join(dirname(file), 'backups')
  await mkdir(backups)
  const partial = '2026-01-01T00-00-00-000Z-before-20261129_x.db.json.partial'
  const manifest = '2026-01-02T00-00-00-000Z.db.json'
  const left = [join(backups, partial), join(backups, manifest), `${file}.migrating`, `${file}.restoring`]
  for (const each of [...left, `${file}.migrating-journal`, `${file}.mine`]) await writeFile(each, '')

  const forgotten = async () => (await forgetBackups({ file, keep: 2 })).files
  const migrated = await holdExclusive(file)
  const backedUp = await holdBackups(file)
  expect(await forgotten()).toEqual([])
  migrated()
  backedUp()
  const served = await holdForServer(file)
  expect(await forgotten()).toEqual([partial, manifest, 'logline.db.migrating', 'logline.db.restoring'])
  served()
  expect(await readdir(backups)).toEqual([])
  expect((await readdir(dirname(file))).sort()).toEqual([
    'backups',
    'logline.db.backups.lock',
    'logline.db.lock',
    'logline.db.mine',
  ])
})
