import type { RowCounts } from './row-counts'

export type PicturesBrought = {
  /** How many the database knows of. */
  known: number
  /** Those that were not all there before. */
  brought: number
  /** Those whose files are missing or damaged, a few words each. */
  lost: string[]
}

export type PicturesKept = PicturesBrought & {
  /** Those whose files are missing where the site keeps them, and were in an earlier backup. */
  missed: string[]
}

export type PicturesThere = Omit<PicturesBrought, 'brought'>

export type BackupMade = {
  file: string
  bytes: number
  rows: RowCounts
  pictureOutcome: PicturesKept
}

export type Restored = {
  /** The copy of what was there before; none if there was nothing. */
  safetyCopy?: string
  /** Migrations the restored database still needs. */
  missing: string[]
  pictures: PicturesBrought
  /** Names of settings that were set where it was made. */
  settings: string[]
}

/** The names of the files that went, and how many files of pictures. */
export type Forgotten = { files: string[]; pictureFiles: number }

export type DatabaseStatus = {
  /** The database as people are told of it. */
  name: string
  /** With the log beside it. */
  bytes: number
  applied: number
  /** Names of migrations, as lib/foundation/migrations finds them. */
  gap: { missing: string[]; unknown: string[]; failed: string[]; edited: string[] }
  /** What is wrong with its bytes, in the database's own words; nothing where nothing was found. */
  damage: string[]
  /** How its bytes were looked at. */
  soundness: string
  /** What only this kind of database has to say, by what it is about. */
  particulars: [about: string, text: string][]
  lastBackup?: { file: string; madeAt: string; pictures: PicturesThere }
  serverRunning: boolean
}
