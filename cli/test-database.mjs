// The database that tests run on: what `--database` says, SQLite without it.

import { StepFailed } from './steps.mjs'

const NAMES = { sqlite: 'SQLite', postgresql: 'PostgreSQL' }

/**
 * Tells the processes that run the tests which database it is (LOGLINE_TEST_DATABASE, which is heeded too). Answers its
 * name, and the arguments that say nothing of it. Throws one sentence where there is no such database.
 */
export function chooseDatabase(args, env = process.env) {
  const at = args.indexOf('--database')
  const chosen = at < 0 ? env.LOGLINE_TEST_DATABASE || 'sqlite' : args[at + 1]
  if (!Object.hasOwn(NAMES, chosen ?? ''))
    throw new StepFailed('--database is followed by sqlite or postgresql.')
  env.LOGLINE_TEST_DATABASE = chosen
  const others = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)]
  return { database: NAMES[chosen], others }
}
