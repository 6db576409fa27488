import { migrationProblems } from '@/lib/foundation/db/migration-rules'
import { expectedMigrations, scriptsOf } from '@/lib/foundation/db/migrations'
import { Refusal } from '@/lib/foundation/db/refusal'
import { command } from './command'

await command(async () => {
  const problems = migrationProblems(await scriptsOf(await expectedMigrations()))
  if (problems.length > 0) throw new Refusal(problems.join('\n'))
  return []
})
