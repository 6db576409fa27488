import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startProcess } from '../db/testing-process'
import { holdExclusive, holdForServer, serverHolds } from './lock'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logline-lock-'))
  file = join(folder, 'logline.db')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const holder = (kind: 'holdForServer' | 'holdExclusive') => `
  import { ${kind} } from '@/lib/foundation/sqlite/lock'
  const release = await ${kind}(process.argv[2])
  console.log('held')
  setInterval(() => release.name, 1000)
`

test('neither a second server nor a migration begins while a server uses the file, however it ends', async () => {
  const other = await startProcess(holder('holdForServer'), [file])
  await other.line()
  await expect(holdForServer(file)).rejects.toThrow(
    `Another server is using ${file}: stop it, then start this one.`,
  )
  await expect(holdExclusive(file)).rejects.toThrow(
    `A server is using ${file}: stop it, then run this again.`,
  )
  expect(await serverHolds(file)).toBe(true)
  other.kill()
  await other.ended
  expect(await serverHolds(file)).toBe(false)
  const release = await holdForServer(file)
  release()
})

test('a server does not start during a migration, and does after it died in the middle', async () => {
  const migration = await startProcess(holder('holdExclusive'), [file])
  await migration.line()
  await expect(holdForServer(file)).rejects.toThrow(/is being migrated or restored/)
  await expect(holdExclusive(file)).rejects.toThrow(/is being migrated or restored/)
  expect(await serverHolds(file)).toBe(false)
  migration.kill()
  await migration.ended
  const release = await holdForServer(file)
  release()
  release()
  const again = await holdExclusive(file)
  again()
})

test('a folder that cannot be made is a sentence', async () => {
  await holdForServer(file).then((release) => release())
  await expect(holdForServer(join(`${file}.lock`, 'logline.db'))).rejects.toThrow(/cannot be written to/)
})
