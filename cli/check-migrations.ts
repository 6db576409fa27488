import { expectedMigrations, scriptsOf } from '@/lib/foundation/migrations/migrations'
import { Refusal } from '@/lib/foundation/refusal'
import { migrationProblems } from '@/lib/foundation/sqlite/migration-rules'
import { command } from './command'

await command(async () => {
  const problems = migrationProblems(await scriptsOf(await expectedMigrations()))
  if (problems.length > 0) throw new Refusal(problems.join('\n'))
  return []
})
