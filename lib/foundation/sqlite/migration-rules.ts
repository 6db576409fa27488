import { isExpanding, type MigrationScript } from '../migrations/migrations'
import {
  ADDS_NOTHING,
  contractedBy,
  goes,
  KEEPS_FROM_DELETING,
  KEEPS_FROM_WRITING,
  REQUIRED,
  STAYS,
} from '../migrations/rule-words'
import { statementsOf } from '../migrations/statements'
import { withDatabase } from './inspect'
import { runScripts } from './run-migrations'
import { partsLost, type Schema, schemaOf } from './schema'

/** Older than these rules: applied migrations are not changed. */
const EXCUSED: Record<string, string[]> = {
  '20261122105436_pages_to_take_out': ['Purge.id', 'Purge.paths'],
  '20261129024500_one_of_each': ['Release.announcedDay', 'Season.episodesMade'],
}

type Step = { script: MigrationScript; before: Schema; after: Schema }

/** `of` is a table, a column as in "Show.title", or a statement. */
type Problem = { of: string; told: string }

/**
 * What would lose facts, or what the release before could not live with, a sentence each with what to do instead. Each
 * migration is run on an empty database: it is judged by what it does, however it is written.
 */
export function migrationProblems(scripts: MigrationScript[]): string[] {
  return withDatabase(':memory:', (database) =>
    scripts.flatMap((script) => {
      const before = schemaOf(database)
      runScripts(database, [script])
      const step = { script, before, after: schemaOf(database) }
      const problems = [...lost(step), ...notCopied(step), ...required(step), ...notExpanding(step)]
      const excused = EXCUSED[script.name] ?? []
      return problems.flatMap(({ of, told }) =>
        excused.includes(of) ? [] : [`${script.name}: ${of} ${told}`],
      )
    }),
  )
}

/** Tables and columns that are gone, or have another name. */
function lost({ script, before, after }: Step): Problem[] {
  const gone = partsLost(before, after).flatMap((part) => namesIn(part, ['table', 'column']))
  const contracted = contractedBy(script.sql)
  return [
    ...gone.filter((name) => !contracted.includes(name)).map((of) => ({ of, told: goes(of) })),
    ...contracted.filter((name) => !gone.includes(name)).map((of) => ({ of, told: STAYS })),
  ]
}

/** Columns that a table keeps when it is made anew, without their values. */
function notCopied({ script, before, after }: Step): Problem[] {
  const kept = [...before.keys()]
    .filter((part) => after.has(part))
    .flatMap((part) => namesIn(part, ['column']))
  return statementsOf(script.sql).flatMap((statement) => {
    const [, table, copied = ''] = /^INSERT INTO "new_(\w+)"\s*\(([^)]*)\)/i.exec(statement) ?? []
    return kept
      .filter((name) => name.startsWith(`${table}.`) && !copied.includes(`"${name.split('.')[1]}"`))
      .map((of) => ({ of, told: 'is not copied into the new table, so its values are lost: copy it too.' }))
  })
}

/** Columns of a table that was there, without which the release before writes its rows. */
function required({ before, after }: Step): Problem[] {
  const isRequired = (definition = '') => / NOT NULL(?! DEFAULT)/.test(definition)
  return [...after].flatMap(([part, definition]) => {
    const [of] = namesIn(part, ['column'])
    if (!of || !before.has(`table ${of.split('.')[0]}`)) return []
    if (!isRequired(definition) || isRequired(before.get(part))) return []
    return [{ of, told: REQUIRED }]
  })
}

const ADDITION = /^(CREATE TABLE|CREATE (UNIQUE )?INDEX|ALTER TABLE "\w+" ADD COLUMN)\s/i

/** What keeps a migration from being one that the release before runs on. */
function notExpanding({ script, before, after }: Step): Problem[] {
  if (!isExpanding(script.name)) return []
  const added = [...after].filter(([part]) => !before.has(part))
  const tied = added.filter(
    ([part, definition]) =>
      namesIn(part, ['foreign key']).length > 0 && !/ ON DELETE (CASCADE|SET NULL) /.test(definition),
  )
  const unique = added.filter(([, definition]) => {
    const [, table] = /^CREATE UNIQUE INDEX .* ON "(\w+)"/.exec(definition) ?? []
    return before.has(`table ${table}`)
  })
  return [
    ...statementsOf(script.sql)
      .filter((statement) => !ADDITION.test(statement))
      .map((of) => ({ of, told: ADDS_NOTHING })),
    ...tied.map(([of]) => ({ of, told: KEEPS_FROM_DELETING })),
    ...unique.map(([of]) => ({ of, told: KEEPS_FROM_WRITING })),
  ]
}

/** The name of a part, where it is of one of these kinds. */
function namesIn(part: string, kinds: string[]): string[] {
  return kinds.filter((kind) => part.startsWith(`${kind} `)).map((kind) => part.slice(kind.length + 1))
}
