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

/** What operators do with a database, and a server at its start and its end: the same whichever database it is. */
export type Operations = {
  /** The database as people are told of it, without a password. */
  name: string
  /** Brings it to this Logline's schema. Throws a Refusal, with everything as it was, where that fails. */
  migrate(): Promise<MigrationRun>
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
}
