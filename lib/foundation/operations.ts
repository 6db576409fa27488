import type { BackupMade, DatabaseStatus, Forgotten, Restored } from './backup-outcomes'
import type { RowsToChange, RowsToRead } from './rows'

/** Gives back what was held; calling it again does nothing. */
export type Release = () => void | Promise<void>

/** What a migration has done. */
export type MigrationRun = {
  /** In the order in which they ran; none: there was nothing to do. */
  applied: string[]
  /** The backup made before, where one was. */
  backup?: string
  /** Rows of all tables, before and after. */
  rowsBefore: number
  rowsAfter: number
  /** What was unlike a new database and stopped nothing, a sentence each. */
  told: string[]
}

export type DatabaseFigures = {
  bytes: number
  /** Of the log beside a SQLite file. */
  logBytes: number
  freeBytes: number | null
  /** When somebody last had a backup made; null: nobody has. */
  lastBackupAt: Date | null
}

export type BackupChoices = {
  /** Why, for the manifest: "asked for", "before a move". */
  reason: string
  /** A file to make; without one it gets the name of its time, in the folder of backups or another one. */
  to?: string
  folder?: string
  label?: string
  /** Whether the pictures go into the folder `pictures` beside it; they do unless this says no. */
  isWithPictures?: boolean
}

export type RestoreChoices = {
  backup: string
  /** Whether a backup without its manifest is taken, which nobody can vouch for. */
  isUnvouched?: boolean
}

/** What operators do with a database, and a server at its start and its end: the same whichever database it is. */
export type Operations = {
  /** The database as people are told of it, without a password. */
  name: string
  /** Brings it to this Logline's schema. Throws a Refusal, with everything as it was, where that fails. */
  migrate(): Promise<MigrationRun>
  /** Whether nothing was ever made in it. */
  isNew(): Promise<boolean>
  /** Throws a Refusal unless this Logline can use it as it is. */
  requireCurrent(): Promise<void>
  /** For a server of this build, before it looks at the schema: no migration that it could not live with begins while it is held. */
  holdForServer(build: string): Promise<Release>
  /** Whether a server uses it right now; makes nothing where there is none. */
  isServed(): Promise<boolean>
  /** What its size and its room are, for whoever watches the site from outside; in bytes, null where nobody can tell. */
  figures(): Promise<DatabaseFigures>
  /** For an orderly stop: false where somebody else still uses it, and it was left as it is. */
  settle(): Promise<boolean>
  /** Makes a backup, which is the same whichever database it is of: a SQLite file, its manifest, and pictures beside it. */
  backUp(choices: BackupChoices): Promise<BackupMade>
  /** Remembers that somebody had a backup made, wherever it lies: see figures. */
  rememberBackup(): Promise<void>
  /** Takes away all but the newest `keep` backups in a folder, and what those that broke off left behind. */
  forgetBackups(choices: { folder: string; keep: number }): Promise<Forgotten>
  /**
   * Puts what a backup holds in the place of all that is there, and keeps a copy of that. Throws a Refusal, with everything
   * as it was, for a damaged or newer backup, while a server runs, or where the copy fails half-way.
   */
  restore(choices: RestoreChoices): Promise<Restored>
  /** Has PostgreSQL's own program make a file, and answers what to tell of it. Throws a Refusal where there is none that can. */
  dump(file: string): Promise<string>
  /** What an operator asks, and of the newest backup in a folder; undefined where there is no database. Changes nothing. */
  status(folder?: string): Promise<DatabaseStatus | undefined>
  /** Lets an empty guide be filled by way of a SQLite file: the database itself, or one whose rows are put into it. */
  fill<Result>(write: (file: string) => Promise<Result>): Promise<Result>
  /** Reads all rows in one consistent state, whoever writes meanwhile. Wants this Logline's schema. */
  readRows<Result>(work: (rows: RowsToRead) => Promise<Result>): Promise<Result>
  /** Lets rows be changed. Throws a Refusal while a server or another such command uses the database. */
  changeRows<Result>(work: (rows: RowsToChange) => Promise<Result>): Promise<Result>
}
