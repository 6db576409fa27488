import { defineConfig } from 'prisma/config'
import { DEFAULT_DATABASE_URL, isPostgresql } from './lib/foundation/database-url'
import { databaseFile } from './lib/foundation/sqlite/location'

// SearchText is a full-text table; SQLite keeps it in the others.
const fullText = ['SearchText', ...['config', 'data', 'docsize', 'idx'].map((part) => `SearchText_${part}`)]

const url = process.env.DATABASE_URL || DEFAULT_DATABASE_URL
const database = isPostgresql(url)
  ? { schema: 'generated/postgresql/schema', migrations: 'prisma/postgresql/migrations', url }
  : { schema: 'prisma/schema', migrations: 'prisma/migrations', url: `file:${databaseFile(url)}` }

export default defineConfig({
  schema: database.schema,
  migrations: { path: database.migrations },
  datasource: { url: database.url },
  experimental: { externalTables: true },
  tables: { external: fullText },
})
