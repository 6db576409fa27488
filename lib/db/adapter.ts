import { PrismaLibSql } from '@prisma/adapter-libsql'
import { Connection, type ConnectionOptions } from './connection'

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
}
