import { existsSync } from 'node:fs'
import { copyFile, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupName, backupsFolder, latestBackup } from '../backups/folder'
import { readManifest } from '../backups/manifest'
import { type TemporaryDatabase, temporaryDatabase } from '../db/testing'
import { startProcess } from '../db/testing-process'
import { expectedMigrations } from '../migrations/migrations'
import { queryRows, read, withDatabase } from './inspect'
import { holdForServer } from './lock'
import { restoreDatabase } from './restore'
import { makeBackup } from './snapshot'
import { databaseStatus } from './status'
import { contents } from './testing-project'

let own: TemporaryDatabase
let file: string
let backup: string
beforeEach(async () => {
  own = await temporaryDatabase()
  file = own.file
  backup = backupName({ folder: backupsFolder(file) })
  withDatabase(file, (database) =>
    database.exec(`INSERT INTO "Region" VALUES ('DE', 'Europe/Berlin'), ('FR', 'Europe/Paris')`),
  )
  await makeBackup({ from: file, to: backup, reason: 'asked for' })
})
afterEach(() => own.close())

const codes = (database: string) =>
  read(database, (opened) =>
    queryRows(opened, 'SELECT "code" FROM "Region" ORDER BY 1').map((row) => row.code),
  )
const addRegion = (database: string, code: string) =>
  withDatabase(database, (opened) => opened.exec(`INSERT INTO "Region" VALUES ('${code}', 'UTC')`))

test('a backup says what is in it', async () => {
  const manifest = await readManifest(backup)
  expect(manifest).toMatchObject({ reason: 'asked for', bytes: (await stat(backup)).size })
  expect(manifest?.rows.Region).toBe(2)
  expect(manifest?.migrations).toEqual(await expectedMigrations())
  expect((await latestBackup(backupsFolder(file)))?.backup).toBe(backup)
  await expect(makeBackup({ from: file, to: backup, reason: '' })).rejects.toThrow(/exists already/)
})

test('a backup made while another process writes is whole', async () => {
  const writing = await startProcess(
    `import { openDatabase } from '@/lib/foundation/db/client'
     const { writer } = openDatabase(process.argv[2])
     for (let i = 0; ; i++) {
       await writer.$transaction(async (tx) => {
         await tx.regionGroup.create({ data: { id: 'g' + i, slug: 'g' + i, name: 'Group' } })
         await tx.regionGroupMember.create({ data: { groupId: 'g' + i, region: 'DE' } })
       })
       if (i === 20) console.log('writing')
     }`,
    [file],
  )
  await writing.line()
  const to = join(backup, '..', 'busy.db')
  const { rows } = await makeBackup({ from: file, to, reason: 'asked for' })
  writing.kill()
  await writing.ended
  expect(rows.RegionGroup).toBeGreaterThan(20)
  expect(rows.RegionGroupMember).toBe(rows.RegionGroup)
})

test('a damaged database is not backed up, and leaves nothing behind', async () => {
  const damaged = join(backup, '..', 'damaged.db')
  await writeFile(damaged, (await readFile(file)).fill(7, 4096))
  const to = join(backup, '..', 'copy.db')
  await expect(makeBackup({ from: damaged, to, reason: '' })).rejects.toThrow(/damaged/)
  expect([to, `${to}.json`, `${to}.partial`].filter(existsSync)).toEqual([])
})

test('a restore brings back the backup and keeps what was there', async () => {
  addRegion(file, 'IT')
  const present = contents(file)
  const restored = await restoreDatabase({ file, backup })
  expect(restored).toMatchObject({ missing: [] })
  expect(codes(file)).toEqual(['DE', 'FR'])
  expect(contents(restored.safetyCopy ?? '')).toEqual(present)
})

test('a log left beside the file by a killed server is not applied to the restored one', async () => {
  const killed = await startProcess(
    `import { openDatabase } from '@/lib/foundation/db/client'
     const { writer } = openDatabase(process.argv[2])
     await writer.region.create({ data: { code: 'IT', zone: 'Europe/Rome' } })
     console.log('written')
     setInterval(() => writer, 1000)`,
    [file],
  )
  await killed.line()
  killed.kill()
  await killed.ended
  const stale = await readFile(`${file}-wal`)
  expect(stale.length).toBeGreaterThan(0)
  const { safetyCopy } = await restoreDatabase({ file, backup })
  expect(existsSync(`${file}-wal`)).toBe(false)
  expect(codes(file)).toEqual(['DE', 'FR'])
  expect(codes(safetyCopy ?? '')).toEqual(['DE', 'FR', 'IT'])

  // The same without a file: only its log is left.
  await rm(file)
  await writeFile(`${file}-wal`, stale)
  await restoreDatabase({ file, backup })
  expect(codes(file)).toEqual(['DE', 'FR'])
})

test('a truncated, a changed and a foreign backup are refused, and nothing is touched', async () => {
  const before = contents(file)
  const cut = join(backup, '..', 'cut.db')
  await copyFile(backup, cut)
  await copyFile(`${backup}.json`, `${cut}.json`)
  await truncate(cut, 8192)
  await expect(restoreDatabase({ file, backup: cut })).rejects.toThrow(
    /cut\.db is damaged: it has 8192 bytes/,
  )
  await rm(`${cut}.json`)
  await expect(restoreDatabase({ file, backup: cut, isUnvouched: true })).rejects.toThrow(
    /cut\.db is damaged/,
  )

  addRegion(backup, 'XX')
  await expect(restoreDatabase({ file, backup })).rejects.toThrow(/its checksum is not the one/)

  const foreign = join(backup, '..', 'foreign.db')
  withDatabase(foreign, (database) => database.exec('CREATE TABLE "Recipe" ("id" TEXT)'))
  await expect(restoreDatabase({ file, backup: foreign, isUnvouched: true })).rejects.toThrow(
    /not a database of Logline/,
  )
  await expect(restoreDatabase({ file, backup: `${backup}x` })).rejects.toThrow(/no backup/)
  await expect(restoreDatabase({ file, backup: file })).rejects.toThrow(/is the database itself/)
  expect(contents(file)).toEqual(before)
})

test('a backup without its manifest, which may have been changed, is restored only when that is asked for', async () => {
  await rm(`${backup}.json`)
  addRegion(file, 'IT')
  await expect(restoreDatabase({ file, backup })).rejects.toThrow(/has no manifest .*--without-manifest/)
  expect(codes(file)).toEqual(['DE', 'FR', 'IT'])
  await restoreDatabase({ file, backup, isUnvouched: true })
  expect(codes(file)).toEqual(['DE', 'FR'])
})

test('a newer backup is refused, and an older one names what it lacks', async () => {
  const recorded = (sql: string) => withDatabase(backup, (database) => database.exec(sql))
  await rm(`${backup}.json`)
  const empty = join(backup, '..', 'no-migrations')
  await expect(restoreDatabase({ file, backup, isUnvouched: true, folder: empty })).rejects.toThrow(
    /no migrations at/,
  )
  recorded(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
    VALUES ('x', '', '99999999999999_later', current_timestamp)`)
  await expect(restoreDatabase({ file, backup, isUnvouched: true })).rejects.toThrow(
    /newer Logline \(it has 99999999999999_later\)/,
  )
})

test('a restore waits for nobody: a running server is named', async () => {
  const release = await holdForServer(file)
  await expect(restoreDatabase({ file, backup })).rejects.toThrow(`A server is using ${file}`)
  expect(await databaseStatus(file)).toMatchObject({ serverRunning: true, damage: [] })
  release()
  expect(await databaseStatus(file)).toMatchObject({
    serverRunning: false,
    applied: (await expectedMigrations()).length,
  })
})

test('a damaged database is replaced, and its bytes are kept', async () => {
  const bytes = (await readFile(backup)).fill(7, 4096)
  await rm(file)
  await writeFile(file, bytes)
  const { safetyCopy } = await restoreDatabase({ file, backup })
  expect(safetyCopy).toMatch(/before-restore-damaged\.db$/)
  expect((await readFile(safetyCopy ?? '')).equals(bytes)).toBe(true)
  expect(codes(file)).toEqual(['DE', 'FR'])
})
