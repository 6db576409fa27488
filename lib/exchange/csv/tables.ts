import { z } from 'zod'

/** What of a season stands in a table. */
export const tableName = z.enum(['episodes', 'cast'])

export type Table = z.infer<typeof tableName>
