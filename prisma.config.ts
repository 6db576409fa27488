import { defineConfig } from 'prisma/config'
import { databaseFile } from './lib/foundation/db/location'

// SearchText is a full-text table; SQLite keeps it in the others.
const fullText = ['SearchText', ...['config', 'data', 'docsize', 'idx'].map((part) => `SearchText_${part}`)]

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: `file:${databaseFile()}` },
  experimental: { externalTables: true },
  tables: { external: fullText },
})
