// PostgreSQL's schema, made from the one that prisma/schema says: the models are the same, the provider is another.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const models = join(root, 'prisma/schema')

export const postgresqlSchema = join(root, 'generated/postgresql/schema')

const postgresqlClient = join(root, 'generated/postgresql/client')

/** Touches only what is another: several may be asking for it at once. Throws where prisma/schema names another provider than SQLite. */
export function writePostgresqlSchema() {
  mkdirSync(postgresqlSchema, { recursive: true })
  const files = readdirSync(models)
  for (const file of readdirSync(postgresqlSchema))
    if (!files.includes(file)) rmSync(join(postgresqlSchema, file))
  for (const file of files) {
    const text = readFileSync(join(models, file), 'utf8')
    const wanted = file === 'base.prisma' ? forPostgresql(text) : text
    const written = join(postgresqlSchema, file)
    if (!existsSync(written) || readFileSync(written, 'utf8') !== wanted) writeFileSync(written, wanted)
  }
}

function forPostgresql(text) {
  return replaced(
    replaced(text, 'provider = "sqlite"', 'provider = "postgresql"'),
    '"../../generated/prisma"',
    '"../client"',
  )
}

function replaced(text, before, after) {
  if (!text.includes(before))
    throw new Error(`prisma/schema/base.prisma says no ${before} that could be replaced.`)
  return text.replace(before, after)
}

/**
 * Of PostgreSQL's client only the class is kept, beside SQLite's: what it can do and what it answers is what the types of
 * the other say, for the models are the same.
 */
export function keepPostgresqlClient() {
  const kept = join(root, 'generated/prisma/internal/class-postgresql.ts')
  copyFileSync(join(postgresqlClient, 'internal/class.ts'), kept)
  rmSync(postgresqlClient, { recursive: true })
}
