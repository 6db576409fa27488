import { defineConfig } from 'prisma/config'
import { databaseFile } from './lib/db/location'

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: `file:${databaseFile()}` },
})
