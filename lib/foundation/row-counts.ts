/** The number of rows of each table, by its name. */
export type RowCounts = Record<string, number>

/** The rows of all tables together. */
export const allRows = (counts: RowCounts) => Object.values(counts).reduce((total, count) => total + count, 0)
