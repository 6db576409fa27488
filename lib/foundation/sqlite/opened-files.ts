import { accessSync, constants, existsSync, statSync } from 'node:fs'

// https://www.sqlite.org/rescode.html: READONLY, READONLY_DBMOVED, and CANTOPEN_DIRTYWAL, which SQLite itself never gives.
const READONLY = 8
const MOVED = 1032
const LOG_GONE = 1294

/** Why nothing may be written just now, with a code as if it were SQLite's own. */
class NotWritable extends Error {
  readonly rawCode: number

  constructor(message: string, rawCode: number) {
    super(message)
    this.rawCode = rawCode
  }
}

/**
 * The database file and what SQLite keeps beside it, as a connection opened them. What is written into one that was moved or
 * deleted is lost to whoever opens its path, and SQLite itself asks only outside of WAL mode.
 */
export class OpenedFiles {
  readonly #file: string
  readonly #database: string | undefined
  /** The log and its index, while a connection has them open. */
  #beside: ReturnType<typeof besideAt> | undefined

  constructor(file: string) {
    this.#file = file
    this.#database = fileAt(file)
  }

  /** To be told when a transaction has begun: the log is there then. */
  begun(): void {
    this.#beside ??= besideAt(this.#file)
  }

  /** To be told before the connection is closed: the last one takes its log away. */
  closing(): void {
    if (!this.areGone) this.#beside = undefined
  }

  /** Whether a path names another file by now, or none. */
  get areGone(): boolean {
    const now = besideAt(this.#file)
    const { log, index } = this.#beside ?? now
    return fileAt(this.#file) !== this.#database || now.log !== log || now.index !== index
  }

  /** Whether nobody has written by another log or index since: what stands in ours is still true then. */
  get isLogOurs(): boolean {
    const { log, index } = besideAt(this.#file)
    if (!statSync(`${this.#file}-wal`, { throwIfNoEntry: false })?.size) return true
    return log === this.#beside?.log && (index === undefined || index === this.#beside?.index)
  }

  /** Throws NotWritable where the files are gone, or where the database may only be read. */
  requireWritable(): void {
    if (this.areGone) {
      throw fileAt(this.#file) === this.#database
        ? new NotWritable('The log beside the database was deleted since it was opened.', LOG_GONE)
        : new NotWritable('The database file was moved since it was opened.', MOVED)
    }
    requireMayWrite(this.#file)
  }
}

/** Throws NotWritable for a file that may only be read: opened as it is, it could not be written once it may be. */
export function requireMayWrite(file: string): void {
  try {
    accessSync(file, constants.W_OK)
  } catch {
    if (existsSync(file)) throw new NotWritable('The database file may only be read.', READONLY)
  }
}

function besideAt(file: string) {
  return { log: fileAt(`${file}-wal`), index: fileAt(`${file}-shm`) }
}

/** Which file a path names now, whatever its content. */
function fileAt(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true })
  return found && `${found.dev}:${found.ino}`
}
