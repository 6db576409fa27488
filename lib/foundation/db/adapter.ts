import { PrismaLibSql } from '@prisma/adapter-libsql'
import { Connection, type ConnectionOptions } from './connection'

/** Of a statement, since 3.32: https://www.sqlite.org/limits.html */
const MAX_VALUES = 32_766

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

  /** Prisma takes 999 values in a statement for SQLite's limit and refuses ordered rows of more parents than that. */
  override async connect() {
    const adapter = await super.connect()
    const info = adapter.getConnectionInfo?.()
    adapter.getConnectionInfo = () => ({ supportsRelationJoins: false, ...info, maxBindValues: MAX_VALUES })
    return adapter
  }
}
