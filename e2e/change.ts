import { databaseNamedBy } from '@/lib/foundation/database-url'
import { withDatabase } from '@/lib/foundation/sqlite/inspect'
import { runIn } from './postgresql.mjs'

/** Runs a statement in the database that a DATABASE_URL names, behind the back of its server. */
export async function change(databaseUrl: string, statement: string): Promise<void> {
  const named = databaseNamedBy(databaseUrl)
  if ('problem' in named) throw new Error(named.problem)
  if ('url' in named) await runIn(named.url, statement)
  else withDatabase(named.path, (database) => database.exec(statement))
}
