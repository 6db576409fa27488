/** What is told of a migration that the release before could not live with, or that loses facts: the same of every database. */

export const goes = (of: string) =>
  `goes, and the release before uses it: leave it, and add what takes its place. When a release has done without it, a later migration takes it away and says "-- contracts: ${of}, unused since 1.2.0".`

export const STAYS = 'stays, though "-- contracts" says that it goes: take that line out.'

export const REQUIRED = 'is required, and the release before writes rows without it: give it a default.'

export const ADDS_NOTHING =
  'adds nothing: a name that ends in _expands is for tables, columns and indexes that are added.'

export const KEEPS_FROM_DELETING =
  'keeps the release before from deleting: let it cascade, or be set to null.'

export const KEEPS_FROM_WRITING = 'keeps the release before from writing: let the name not end in _expands.'

/** The tables and columns of which a migration says that they go, because no release uses them any more. */
export function contractedBy(sql: string): string[] {
  const lines = sql.matchAll(/^-- contracts: ([\w.]+), unused since \d+\.\d+\.\d+$/gm)
  return [...lines].map(([, name = '']) => name)
}
