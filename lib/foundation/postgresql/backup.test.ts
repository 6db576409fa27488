import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { backupsFolder } from '../backups/folder'
import { readManifest } from '../backups/manifest'
import { operationsOn } from '../db/operations'
import { type TemporaryDatabase, temporaryDatabase } from '../db/testing'
import { migratedFile } from '../db/testing-files'
import type { Operations } from '../operations'
import { FORMATS, pictureName } from '../picture-names'
import { drillBackup } from '../sqlite/drill'
import { queryRows, read } from '../sqlite/inspect'
import { holdBackups } from './backup-locks'
import { withSession } from './session'

let own: TemporaryDatabase
let operations: Operations
let folder: string
beforeEach(async () => {
  own = await temporaryDatabase()
  operations = operationsOn(own.place)
  folder = await mkdtemp(join(tmpdir(), 'logline-backups-'))
  await own.db.region.createMany({
    data: [
      { code: 'DE', zone: 'Europe/Berlin' },
      { code: 'FR', zone: 'Europe/Paris' },
    ],
  })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
  await own.close()
})

const runOn = (sql: string) => withSession(own.place, (session) => session.query(sql))
const backedUp = () => operations.backUp({ reason: 'asked for', folder })
const codes = async () => (await own.db.region.findMany({ orderBy: { code: 'asc' } })).map(({ code }) => code)

/** Safety copies lie beside where the site keeps its data; these are the tests' own. */
async function restored(backup: string) {
  const done = await operations.restore({ backup })
  const { safetyCopy = '' } = done
  const kept = existsSync(safetyCopy)
    ? read(safetyCopy, (database) =>
        queryRows(database, 'SELECT "code" FROM "Region" ORDER BY 1').map(({ code }) => code),
      )
    : undefined
  await rm(safetyCopy, { force: true })
  await rm(`${safetyCopy}.json`, { force: true })
  for (const name of await readdir(join(folder, 'pictures')).catch(() => []))
    await rm(join(dirname(safetyCopy), 'pictures', name), { force: true })
  return { ...done, kept }
}

test('a backup is a SQLite file with its manifest, which any machine can drill and either database can restore', async () => {
  const made = await backedUp()
  expect(made.rows.Region).toBe(2)
  const manifest = await readManifest(made.file)
  expect(manifest).toMatchObject({ reason: 'asked for', bytes: made.bytes })
  expect(manifest?.migrations).toContain('20261130021957_database_marks_expands')
  expect(await drillBackup(made.file)).toMatchObject({ migrated: [] })

  await own.db.region.create({ data: { code: 'IT', zone: 'Europe/Rome' } })
  const { kept, missing } = await restored(made.file)
  expect(await codes()).toEqual(['DE', 'FR'])
  expect([kept, missing]).toEqual([['DE', 'FR', 'IT'], []])

  const other = await migratedFile()
  await other.db.$disconnect()
  await operationsOn(other.file).restore({ backup: made.file })
  const there = read(other.file, (database) => queryRows(database, 'SELECT "code" FROM "Region"'))
  expect(there.map(({ code }) => code)).toEqual(['DE', 'FR'])
})

test('a backup of a SQLite file is restored, whatever it was made of', async () => {
  const { file, db } = await migratedFile()
  await db.region.create({ data: { code: 'SE', zone: 'Europe/Stockholm' } })
  const made = await operationsOn(file).backUp({ reason: 'asked for', folder })
  await restored(made.file)
  expect(await codes()).toEqual(['SE'])
})

test('a restore that fails half-way leaves everything as it was', async () => {
  await own.db.user.create({
    data: { id: 'u', email: 'a@b.example', name: 'A', role: 'owner', passwordHash: '' },
  })
  const made = await backedUp()
  await own.db.region.create({ data: { code: 'IT', zone: 'Europe/Rome' } })
  await runOn(
    `CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$;
     CREATE TRIGGER fails BEFORE INSERT ON "User" FOR EACH ROW EXECUTE FUNCTION fails()`,
  )
  const there = (): Promise<string[]> => readdir(backupsFolder(own.place)).catch(() => [])
  const before = await there()
  await expect(restored(made.file)).rejects.toThrow('no room')
  for (const name of (await there()).filter((each) => /before-restore/.test(each) && !before.includes(each)))
    await rm(join(backupsFolder(own.place), name))
  expect(await codes()).toEqual(['DE', 'FR', 'IT'])
  expect(await own.db.user.count()).toBe(1)
  expect((await readdir(folder)).filter((name) => name.startsWith('restoring-'))).toEqual([])
})

test('a restore beside a server, or of a damaged backup, is refused with everything as it was', async () => {
  const made = await backedUp()
  const leave = await operations.holdForServer('build')
  await expect(restored(made.file)).rejects.toThrow(/A server is using .+: stop it, then run this again/)
  await leave()
  await writeFile(made.file, (await readFile(made.file)).fill(7, 8192, 9000))
  await expect(restored(made.file)).rejects.toThrow(/is damaged/)
  await expect(restored(join(folder, 'none.db'))).rejects.toThrow(/There is no backup at/)
  expect(await codes()).toEqual(['DE', 'FR'])
})

test('pictures that are rows are files beside a backup, and come back as rows', async () => {
  const id = 'a'.repeat(32)
  await own.db.picture.create({
    data: { id, width: 320, height: 200, widths: '320', bytes: 9, name: 'poster.png', createdBy: '' },
  })
  const names = FORMATS.map(({ ending }) => pictureName({ id, width: 320, ending }))
  for (const name of names)
    await own.db.pictureFile.create({ data: { name, bytes: Buffer.from(`bytes of ${name}`) } })
  const made = await backedUp()
  expect(made.pictureOutcome).toEqual({ known: 1, brought: 1, lost: [], missed: [] })
  expect(made.rows.PictureFile).toBe(0)
  expect((await readdir(join(folder, 'pictures'))).sort()).toEqual([...names].sort())
  expect((await backedUp()).pictureOutcome).toMatchObject({ known: 1, brought: 0 })
  expect(await drillBackup(made.file)).toMatchObject({ pictures: 1 })

  await own.db.pictureFile.delete({ where: { name: names[0] } })
  const { pictures } = await restored(made.file)
  expect(pictures).toEqual({ known: 1, brought: 1, lost: [] })
  const files = await own.db.pictureFile.findMany()
  expect(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]).sort()).toEqual(
    names.map((name) => [name, `bytes of ${name}`]).sort(),
  )
})

test('old backups go as --keep says; what may be half of one stays while one is being made', async () => {
  const first = await backedUp()
  const last = await backedUp()
  const broken = join(folder, '2026-01-01T00-00-00-000Z.db.partial')
  await writeFile(broken, '')
  const release = await holdBackups(own.place)
  expect(await operations.forgetBackups({ folder, keep: 2 })).toEqual({ files: [], pictureFiles: 0 })
  await release()
  const { files } = await operations.forgetBackups({ folder, keep: 1 })
  expect(files).toHaveLength(2)
  expect([first.file, last.file, broken].map(existsSync)).toEqual([false, true, false])
})

test('when a backup was last made is remembered in the database, for servers on every machine', async () => {
  expect((await operations.figures()).lastBackupAt).toBeNull()
  await operations.rememberBackup()
  const { lastBackupAt } = await operations.figures()
  expect(Math.abs(Date.now() - Number(lastBackupAt))).toBeLessThan(60_000)
})

test('the status tells what PostgreSQL says of itself, its servers and its backups', async () => {
  const made = await backedUp()
  const leave = await operations.holdForServer('build')
  const status = await operations.status(folder)
  expect(status).toMatchObject({ serverRunning: true, damage: [], gap: { missing: [], unknown: [] } })
  expect(status?.lastBackup).toMatchObject({ file: made.file })
  expect(Object.fromEntries(status?.particulars ?? [])).toMatchObject({
    PostgreSQL: expect.stringMatching(/^\d+/),
    Saves: expect.stringContaining('synchronous_commit'),
    Replicas: 'none to be seen',
  })
  await leave()
  expect(await operations.status(folder)).toMatchObject({ serverRunning: false })
})

test('pg_dump is run where it is as new as the server, and its absence is told', async () => {
  const dump = join(folder, 'guide.dump')
  const programs = join(folder, 'programs')
  await mkdir(programs)
  vi.stubEnv('PATH', programs)
  await expect(operations.dump(dump)).rejects.toThrow(/There is no pg_dump on this machine: install/)

  const pretend = (version: number) =>
    writeFile(
      join(programs, 'pg_dump'),
      `#!/bin/sh
       case "$1" in --version) echo "pg_dump (PostgreSQL) ${version}.4"; exit;; esac
       for each; do case "$each" in --file=*) printf 'PGDMP %s' "$*" > "\${each#--file=}";; esac; done`,
      { mode: 0o755 },
    )
  await pretend(9)
  await expect(operations.dump(dump)).rejects.toThrow(
    /pg_dump is of PostgreSQL 9, and .+ is PostgreSQL \d+: install/,
  )
  await pretend(99)
  const secret = new URL(own.place)
  secret.password = 'hunter2'
  await operationsOn(secret.href).dump(dump)
  const written = await readFile(dump, 'utf8')
  expect(written).toMatch(/^PGDMP --format=custom/)
  expect(written).not.toContain('hunter2')
  await expect(operations.dump(dump)).rejects.toThrow(/exists already/)
})
