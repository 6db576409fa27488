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
import { type Action, indexIn, isConcurrent, type Step, stepsOf } from './migration-steps'

/** `of` is a table, a column as in "Show.title", an index, a constraint, or a statement. */
type Problem = { of: string; told: string }

/**
 * What would keep servers waiting while they read and write, lose facts, or be too much for the release before, a sentence
 * each with what to do instead. The first migration runs on an empty database: it may do anything.
 */
export function migrationProblems(scripts: MigrationScript[]): string[] {
  return stepsOf(scripts).flatMap((step, at) => {
    const rules = at === 0 ? [outOfOrder] : [outOfOrder, ...LOCKS, ...RELEASES]
    return rules.flatMap((rule) => rule(step)).map(({ of, told }) => `${step.script.name}: ${of} ${told}`)
  })
}

/** The migrations of SQLite since PostgreSQL's first that PostgreSQL has none for, a sentence each. */
export function counterpartProblems(sqlite: string[], postgresql: string[]): string[] {
  const [first = ''] = postgresql
  return sqlite
    .filter((name) => name > first && !postgresql.includes(name))
    .map(
      (name) =>
        `${name}: prisma/postgresql/migrations has none of that name: npm run prisma -- migrate dev writes both.`,
    )
}

const column = ({ table, does }: Action) =>
  `${table}.${/COLUMN (?:IF \w+ (?:NOT )?EXISTS )?"(\w+)"/i.exec(does)?.[1]}`
const constraint = ({ does }: Action) => /CONSTRAINT "(\w+)"/i.exec(does)?.[1] ?? 'a constraint'
const index = ({ does }: Action) => indexIn(does)

type Does = (does: string) => boolean

/** The problem of each action that a rule is about. */
function each(actions: Action[], isAbout: Does, problem: (action: Action) => Problem): Problem[] {
  return actions.filter(({ does }) => isAbout(does)).map(problem)
}

/** Whether what an action does looks like all of these and like none of the others. */
const like =
  (all: RegExp[], none: RegExp[] = []): Does =>
  (does) =>
    all.every((pattern) => pattern.test(does)) && !none.some((pattern) => pattern.test(does))

const onOldTables = ({ actions, there }: Step) => actions.filter(({ table }) => there.has(table))

function outOfOrder({ script }: Step): Problem[] {
  const texts = script.sql.matchAll(/"(\w+)" (?:TYPE |SET DATA TYPE )?TEXT\b(?! COLLATE "C")/gi)
  return [...texts].map(([, name = '']) => ({
    of: name,
    told: 'is sorted as the server’s language has it: write TEXT COLLATE "C", for the order of SQLite.',
  }))
}

function indexes(step: Step): Problem[] {
  return [
    ...each(onOldTables(step), like([/^CREATE (UNIQUE )?INDEX /i], [/INDEX CONCURRENTLY /i]), (action) => ({
      of: index(action),
      told: `lets nobody write to ${action.table} while it is made: make it CONCURRENTLY, in a migration of its own.`,
    })),
    ...step.statements
      .filter((statement) => isConcurrent(statement) && step.statements.length > 1)
      .map((of) => ({
        of,
        told: 'stands beside other statements, with which it would be in a transaction: give it a migration of its own.',
      })),
  ]
}

const VOLATILE =
  /\bDEFAULT .*\b(random|gen_random_uuid|uuidv[47]|clock_timestamp|timeofday|nextval)\s*\(|\b(small|big)?serial\b|\bGENERATED\b/i

function rewrites(step: Step): Problem[] {
  const anew = (table: string) => `writes every row of ${table} anew, and nobody may read meanwhile`
  return [
    ...each(onOldTables(step), like([/^ADD COLUMN /i, VOLATILE]), (action) => ({
      of: column(action),
      told: `${anew(action.table)}: add it without that default, fill it in pieces, then set the default.`,
    })),
    ...each(onOldTables(step), like([/^ALTER COLUMN "\w+" (SET DATA )?TYPE /i]), (action) => ({
      of: column(action),
      told: `${anew(action.table)}: add a column of the new type, write both, then let the old one go.`,
    })),
  ]
}

function notNull(step: Step): Problem[] {
  return each(onOldTables(step), like([/^ALTER COLUMN "\w+" SET NOT NULL/i]), (action) => {
    const of = column(action)
    const name = of.split('.')[1]
    return {
      of,
      told: `reads all of ${action.table} while nobody may: add CHECK ("${name}" IS NOT NULL) NOT VALID, VALIDATE it in the next migration, and set it in the one after that.`,
    }
  }).filter(({ of }) => !isCheckedBefore(step, of))
}

function isCheckedBefore({ earlier }: Step, of: string): boolean {
  const [table, name] = of.split('.')
  const check = new RegExp(`^ADD CONSTRAINT "\\w+" CHECK \\("${name}" IS NOT NULL\\) NOT VALID`, 'i')
  const checks = earlier.filter((action) => action.table === table && check.test(action.does)).map(constraint)
  return checks.some((each) => earlier.some(({ does }) => does === `VALIDATE CONSTRAINT "${each}"`))
}

function constraints(step: Step): Problem[] {
  const { actions, later } = step
  const old = onOldTables(step)
  const validates =
    (action: Action) =>
    ({ does }: Action) =>
      does === `VALIDATE CONSTRAINT "${constraint(action)}"`
  const unchecked = old.filter(({ does }) => /^ADD CONSTRAINT .* NOT VALID$/i.test(does))
  return [
    ...each(old, like([/^ADD COLUMN /i, / REFERENCES /i]), (action) => ({
      of: column(action),
      told: `looks at every row while nobody may write: add its foreign key by itself, NOT VALID, and VALIDATE it in the next migration.`,
    })),
    ...each(old, like([/^ADD (CONSTRAINT "\w+" )?(FOREIGN KEY|CHECK)\b/i], [/ NOT VALID$/i]), (action) => ({
      of: constraint(action),
      told: 'looks at every row while nobody may write: add it NOT VALID, and VALIDATE it in the next migration.',
    })),
    ...each(
      old,
      like([/^ADD (CONSTRAINT "\w+" )?(UNIQUE|PRIMARY KEY)\b/i], [/ USING INDEX /i]),
      (action) => ({
        of: constraint(action),
        told: `makes an index while nobody may write to ${action.table}: make it CONCURRENTLY in a migration of its own, then add the constraint USING INDEX.`,
      }),
    ),
    ...unchecked
      .filter((action) => actions.some(validates(action)))
      .map((action) => ({
        of: constraint(action),
        told: 'is validated under the lock that adding it takes: VALIDATE it in the next migration.',
      })),
    ...unchecked
      .filter((action) => ![...actions, ...later].some(validates(action)))
      .map((action) => ({
        of: constraint(action),
        told: `is never held against the rows that are there: let the next migration say ALTER TABLE "${action.table}" VALIDATE CONSTRAINT "${constraint(action)}".`,
      })),
  ]
}

function wholeTables(step: Step): Problem[] {
  const small = [...step.script.sql.matchAll(/^-- few rows: (\w+)$/gm)].map(([, table]) => table)
  return each(onOldTables(step), like([/^(UPDATE|DELETE FROM) /i], [/ WHERE /i]), ({ table }) => ({
    of: table,
    told: `has each of its rows locked until all are written: say WHERE, or write them in pieces from the program. Where they are always few, say "-- few rows: ${table}".`,
  })).filter(({ of }) => !small.includes(of))
}

const LOCKS = [indexes, rewrites, notNull, constraints, wholeTables]

function lost({ script, actions }: Step): Problem[] {
  const contracted = contractedBy(script.sql)
  const gone = actions.flatMap((action) => {
    if (/^(DROP TABLE|RENAME TO) /i.test(action.does)) return [action.table]
    if (/^RENAME (COLUMN )?"/i.test(action.does))
      return [`${action.table}.${/"(\w+)"/.exec(action.does)?.[1]}`]
    return /^DROP COLUMN /i.test(action.does) ? [column(action)] : []
  })
  return [
    ...gone.filter((name) => !contracted.includes(name)).map((of) => ({ of, told: goes(of) })),
    ...contracted.filter((name) => !gone.includes(name)).map((of) => ({ of, told: STAYS })),
  ]
}

function required(step: Step): Problem[] {
  return each(onOldTables(step), like([/^ADD COLUMN /i, / NOT NULL/i], [/ DEFAULT /i]), (action) => ({
    of: column(action),
    told: REQUIRED,
  }))
}

const ADDITION = /^(CREATE TABLE|CREATE (UNIQUE )?INDEX|ALTER TABLE "\w+" (ADD|VALIDATE) )/i

function notExpanding(step: Step): Problem[] {
  const { script, statements, actions } = step
  if (!isExpanding(script.name)) return []
  return [
    ...statements.filter((statement) => !ADDITION.test(statement)).map((of) => ({ of, told: ADDS_NOTHING })),
    ...each(actions, like([/FOREIGN KEY/i], [/ ON DELETE (CASCADE|SET NULL)/i]), (action) => ({
      of: constraint(action),
      told: KEEPS_FROM_DELETING,
    })),
    ...each(onOldTables(step), like([/^CREATE UNIQUE INDEX /i]), (action) => ({
      of: index(action),
      told: KEEPS_FROM_WRITING,
    })),
  ]
}

const RELEASES = [lost, required, notExpanding]
