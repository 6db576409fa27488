import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdExclusive, holdShared, serverHolds } from './lock'
import { startProcess } from './testing-process'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logline-lock-'))
  file = join(folder, 'logline.db')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const holder = (kind: 'holdShared' | 'holdExclusive') => `
  import { ${kind} } from '@/lib/foundation/db/lock'
  const release = await ${kind}(process.argv[2])
  console.log('held')
  setInterval(() => release.name, 1000)
`

test('two servers may hold the lock together, and a migration neither while one does', async () => {
  const first = await holdShared(file)
  const other = await startProcess(holder('holdShared'), [file])
  await other.line()
  first()
  await expect(holdExclusive(file)).rejects.toThrow(
    `A server is using ${file}: stop it, then run this again.`,
  )
  expect(await serverHolds(file)).toBe(true)
  other.kill()
  await other.ended
  expect(await serverHolds(file)).toBe(false)
})

test('a server does not start during a migration, and does after it died in the middle', async () => {
  const migration = await startProcess(holder('holdExclusive'), [file])
  await migration.line()
  await expect(holdShared(file)).rejects.toThrow(/is being migrated or restored/)
  await expect(holdExclusive(file)).rejects.toThrow(/is being migrated or restored/)
  expect(await serverHolds(file)).toBe(false)
  migration.kill()
  await migration.ended
  const release = await holdShared(file)
  release()
  release()
  const again = await holdExclusive(file)
  again()
})

test('a folder that cannot be made is a sentence', async () => {
  await holdShared(file).then((release) => release())
  await expect(holdShared(join(`${file}.lock`, 'logline.db'))).rejects.toThrow(/cannot be written to/)
})
