import {
  expectedMigrations,
  type MigrationScript,
  migrationsFolder,
  scriptsOf,
} from '@/lib/foundation/migrations/migrations'
import { migrationsFolder as postgresqlFolder } from '@/lib/foundation/postgresql/applied'
import * as postgresqlRules from '@/lib/foundation/postgresql/migration-rules'
import { Refusal } from '@/lib/foundation/refusal'
import * as sqliteRules from '@/lib/foundation/sqlite/migration-rules'
import { command } from './command'

await command(async () => {
  const [sqlite, postgresql] = [await scriptsIn(migrationsFolder()), await scriptsIn(postgresqlFolder())]
  const problems = [
    ...sqliteRules.migrationProblems(sqlite),
    ...postgresqlRules.migrationProblems(postgresql),
    ...postgresqlRules.counterpartProblems(namesOf(sqlite), namesOf(postgresql)),
  ]
  if (problems.length > 0) throw new Refusal(problems.join('\n'))
  return []
})

async function scriptsIn(folder: string): Promise<MigrationScript[]> {
  return scriptsOf(await expectedMigrations(folder), folder)
}

function namesOf(scripts: MigrationScript[]): string[] {
  return scripts.map(({ name }) => name)
}
