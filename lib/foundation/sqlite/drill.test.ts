import { readdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { backupName, backupsFolder } from '../backups/folder'
import { sharedDatabase } from '../db/testing'
import { drillBackup, requireSameRows } from './drill'
import { withDatabase } from './inspect'
import { makeBackup } from './snapshot'

const made = sharedDatabase()

test('a drill restores a backup beside it, finds every row in it, and leaves nothing behind', async () => {
  withDatabase(made.file, (database) =>
    database.exec(`INSERT INTO "Region" VALUES ('DE', 'Europe/Berlin'), ('FR', 'Europe/Paris')`),
  )
  const backup = backupName({ folder: backupsFolder(made.file) })
  await makeBackup({ from: made.file, to: backup, reason: 'asked for' })
  const before = await readdir(dirname(backup))
  const drill = await drillBackup(backup)
  expect(drill).toMatchObject({ migrated: [] })
  expect(drill.rows).toBeGreaterThanOrEqual(2)
  expect(drill.tables).toBeGreaterThan(40)
  expect(await readdir(dirname(backup))).toEqual(before)
})

test('a drill refuses what a restore would refuse, and says why', async () => {
  const backup = backupName({ folder: backupsFolder(made.file), label: 'changed' })
  await makeBackup({ from: made.file, to: backup, reason: 'asked for' })
  withDatabase(backup, (database) => database.exec(`INSERT INTO "Region" VALUES ('IT', 'Europe/Rome')`))
  await expect(drillBackup(backup)).rejects.toThrow(/its checksum is not the one/)
  await rm(`${backup}.json`)
  await expect(drillBackup(backup)).rejects.toThrow(/has no manifest beside it/)
  await expect(drillBackup(`${backup}x`)).rejects.toThrow(/no backup/)
})

test('a row that is missing, more, or says something else is found', async () => {
  const backup = backupName({ folder: backupsFolder(made.file), label: 'compared' })
  await makeBackup({ from: made.file, to: backup, reason: 'asked for' })
  const differs = (sql: string) => {
    withDatabase(made.file, (database) => database.exec(sql))
    expect(() => requireSameRows(made.file, backup)).toThrow(/^The restored Region differs/)
  }
  expect(requireSameRows(made.file, backup).Region).toBe(2)
  differs(`UPDATE "Region" SET "zone" = 'UTC' WHERE "code" = 'DE'`)
  differs(`DELETE FROM "Region" WHERE "code" = 'DE'`)
  differs(`INSERT INTO "Region" VALUES ('DE', 'Europe/Berlin'), ('IT', 'Europe/Rome')`)
})
