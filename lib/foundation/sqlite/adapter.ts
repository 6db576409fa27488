import { PrismaLibSql } from '@prisma/adapter-libsql'
import { Connection, type ConnectionOptions } from './connection'

/** SQLite's limit of bound values in one statement, since 3.32: https://www.sqlite.org/limits.html */
const MAX_BOUND_VALUES = 32_766

/** @prisma/adapter-libsql over our own connection; see docs/decisions/0002-sqlite-through-a-wrapped-libsql.md. */
export class SqliteAdapter extends PrismaLibSql {
  readonly #options: ConnectionOptions

  constructor(options: ConnectionOptions) {
    super({ url: `file:${options.file}` })
    this.#options = options
  }

  override createClient(): Connection {
    return new Connection(this.#options)
  }

  /** Prisma assumes a limit of 999 and fails on the ordered relations of more parents: it is told the real one. */
  override async connect() {
    const adapter = await super.connect()
    const info = adapter.getConnectionInfo?.()
    adapter.getConnectionInfo = () => ({
      supportsRelationJoins: false,
      ...info,
      maxBindValues: MAX_BOUND_VALUES,
    })
    return adapter
  }
}
