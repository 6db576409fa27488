import Database from 'libsql'
import { inheritOwner, requireWritableFolder } from '../files'
import { Refusal } from '../refusal'
import { isBusy, whenFree } from './busy'

/** Gives the lock back; calling it again does nothing. */
export type Release = () => void

// The lock is SQLite's own on an empty file: the operating system frees it when a process dies, however it dies.
// It must never be in WAL mode, where a reader shuts nobody out. A server leaves room for those who share it, and no journal.
const take = {
  server: 'PRAGMA journal_mode = OFF; BEGIN IMMEDIATE',
  shared: 'BEGIN; SELECT * FROM sqlite_schema',
  exclusive: 'BEGIN EXCLUSIVE',
}

// Long enough to outlast somebody who only asks who holds the lock.
const patienceMs = { server: 1000, shared: 1000, exclusive: 200 }

// A connection nobody refers to would be collected, and its lock with it.
const held = new Set<Database.Database>()

/** For a server, as long as it uses the database. Throws a Refusal while another does, or a migration or a restore is running. */
export async function holdForServer(file: string): Promise<Release> {
  const release = await hold(file, 'server')
  if (release) return release
  throw new Refusal(
    (await serverHolds(file))
      ? `Another server is using ${file}: stop it, then start this one.`
      : changing(file),
  )
}

/** For what may run beside a server. Throws a Refusal while a migration or a restore is running. */
export async function holdShared(file: string): Promise<Release> {
  const release = await hold(file, 'shared')
  if (!release) throw new Refusal(changing(file))
  return release
}

/** For whoever replaces the file. Throws a Refusal while a server or another such command uses the database. */
export async function holdExclusive(file: string): Promise<Release> {
  const release = await hold(file, 'exclusive')
  if (release) return release
  throw new Refusal(
    (await serverHolds(file)) ? `A server is using ${file}: stop it, then run this again.` : changing(file),
  )
}

const changing = (file: string) => `${file} is being migrated or restored: wait until that has ended.`

/** Whether a server uses the database right now. */
export async function serverHolds(file: string): Promise<boolean> {
  const exclusive = await hold(file, 'exclusive')
  exclusive?.()
  if (exclusive) return false
  const shared = await hold(file, 'shared')
  shared?.()
  return shared !== undefined
}

/** For whoever makes a backup of a database; several may. Throws a Refusal while old ones are being removed. */
export async function holdBackups(file: string): Promise<Release> {
  const release = await hold(backupsOf(file), 'shared')
  if (!release) throw new Refusal(`Old backups of ${file} are being removed: wait until that has ended.`)
  return release
}

/** For whoever removes old backups; undefined while one is being made. */
export async function holdOldBackups(file: string): Promise<Release | undefined> {
  return hold(backupsOf(file), 'exclusive')
}

const backupsOf = (file: string) => `${file}.backups`

async function hold(file: string, kind: keyof typeof take): Promise<Release | undefined> {
  const lock = `${file}.lock`
  await requireWritableFolder(lock)
  const connection = new Database(lock, { timeout: 0 })
  try {
    await whenFree(patienceMs[kind], () => {
      if (connection.inTransaction) connection.exec('ROLLBACK')
      connection.exec(take[kind])
    })
  } catch (error) {
    connection.close()
    if (isBusy(error)) return undefined
    throw new Refusal(`${lock} cannot be locked.`, { cause: error })
  }
  await inheritOwner(lock)
  held.add(connection)
  return () => {
    if (held.delete(connection)) connection.close()
  }
}
