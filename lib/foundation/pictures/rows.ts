import { isPictureName } from '../picture-names'
import { type PictureStore, requirePictureName } from './store'

/** Asks a database: the values stand for the question marks, and the answer is its rows. */
type Ask<Value> = (sql: string, ...values: Value[]) => Promise<unknown[]>

type Asking = {
  read: Ask<string>
  /** Runs all of `work` in one transaction, or nothing of it. */
  write(work: (ask: Ask<string | Uint8Array>) => Promise<void>): Promise<void>
}

// Every statement answers rows, so that whoever asks needs one way to ask.
const PUT = 'INSERT INTO "PictureFile" ("name", "bytes") VALUES (?, ?) RETURNING "name"'
const GET = 'SELECT "bytes" FROM "PictureFile" WHERE "name" = ?'
const LIST = 'SELECT "name" FROM "PictureFile" WHERE "name" LIKE ? ORDER BY "name"'
const REMOVE = 'DELETE FROM "PictureFile" WHERE "name" = ? RETURNING "name"'

/** Pictures as rows of a database, through any connection to it: Prisma's, a session of a command line or a watch. */
export function rowStore({ read, write }: Asking): PictureStore {
  return {
    put: async (name, bytes) => {
      const required = requirePictureName(name)
      await write(async (ask) => {
        await ask(REMOVE, required)
        await ask(PUT, required, bytes)
      })
    },
    get: (name) => pictureInRows(read, name),
    list: async (beginning) => {
      const rows = (await read(LIST, `${beginning}%`)) as { name: string }[]
      return rows.map(({ name }) => name).filter((name) => name.startsWith(beginning))
    },
    remove: async (name) => {
      const required = requirePictureName(name)
      await write(async (ask) => void (await ask(REMOVE, required)))
    },
  }
}

/** The bytes of one picture's file, for who reads alone; null for a name that is not there, or can't be one. */
export async function pictureInRows(read: Ask<string>, name: string): Promise<Buffer | null> {
  if (!isPictureName(name)) return null
  const [row] = (await read(GET, name)) as { bytes: Uint8Array | ArrayBuffer }[]
  return row ? asBuffer(row.bytes) : null
}

/** The same bytes, whatever a driver calls them. */
function asBuffer(bytes: Uint8Array | ArrayBuffer): Buffer {
  if (bytes instanceof ArrayBuffer) return Buffer.from(bytes)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
