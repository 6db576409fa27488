// PostgreSQL's part of a migration, written beside SQLite's: what makes the models of the last one into those of now.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresqlSchema } from './schemas.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'prisma/postgresql')

/** The models as the newest migration left them. */
export const models = join(folder, 'models.prisma')

/** `printed` runs Prisma's command line and answers what it says. Does nothing where the newest migration has its part. */
export function writePostgresqlMigration(printed) {
  const [name, last] = [newestIn(join(root, 'prisma/migrations')), newestIn(join(folder, 'migrations'))]
  if (name <= last) return
  const place = join(folder, 'migrations', name)
  const sql = printed([
    'migrate',
    'diff',
    '--from-schema',
    models,
    '--to-schema',
    postgresqlSchema,
    '--script',
  ])
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'migration.sql'), inByteOrder(sql))
  writeFileSync(models, modelsOfNow())
  console.log(
    `PostgreSQL’s part is prisma/postgresql/migrations/${name}: read it, and give it what SQLite’s says of rows.`,
  )
}

/** SQLite puts texts in the order of their bytes; so does PostgreSQL then, however the database was made. */
function inByteOrder(sql) {
  return sql.replace(/("\w+" TEXT)\b/g, '$1 COLLATE "C"')
}

function newestIn(migrations) {
  const names = readdirSync(migrations).filter((name) => existsSync(join(migrations, name, 'migration.sql')))
  return names.sort().at(-1)
}

/** The same as prisma/schema has them now. */
export function modelsOfNow() {
  const files = readdirSync(postgresqlSchema).sort()
  const texts = files.map((file) => readFileSync(join(postgresqlSchema, file), 'utf8'))
  return `// Written by npm run prisma -- migrate dev. The models are those of prisma/schema.\n\n${texts.join('\n')}`
}
