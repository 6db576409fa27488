import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { backupPlace } from './backup-place'

test('a slash at the end, or a folder that is there, is a folder of backups; anything else a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'logline-place-'))
  expect(backupPlace('/mnt/backups/')).toEqual({ folder: '/mnt/backups' })
  expect(backupPlace(folder)).toEqual({ folder })
  expect(backupPlace(join(folder, 'x.db'))).toEqual({ file: join(folder, 'x.db') })
  expect(backupPlace('x.db')).toEqual({ file: resolve('x.db') })
})
