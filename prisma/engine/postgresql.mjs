// What the schema engine has to be told of PostgreSQL.

import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'

const CHAR = 18 // PostgreSQL's own "char", in its catalogue, which the adapter does not know
const TEXT = 25

const typed = pg.Query.prototype.handleRowDescription
pg.Query.prototype.handleRowDescription = function textInPlaceOfChar(message) {
  for (const field of message.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT
  return typed.call(this, message)
}

export function postgresqlOf(url) {
  return { factory: new PrismaPg({ connectionString: url }), prepare: async () => undefined }
}
