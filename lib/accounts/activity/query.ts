import { z } from 'zod'
import { ACTION_GROUPS } from './actions'

/** In place of a person: the command line, the scheduler, the sample guide. */
export const SYSTEM = 'system'

/** In place of a group of actions: what belongs to none. */
export const OTHER_WORK = 'other'

const id = z.string().min(1).max(60).optional().catch(undefined)

const groups = [...(Object.keys(ACTION_GROUPS) as (keyof typeof ACTION_GROUPS)[]), OTHER_WORK] as const

/** Where an earlier page ended: the instant and the id of its last row. */
const cursor = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z~[\w-]{1,60}$/)
  .transform((typed) => {
    const [at = '', before = ''] = typed.split('~')
    return { at: new Date(at), id: before }
  })
  .refine(({ at }) => !Number.isNaN(at.getTime()))
  .optional()
  .catch(undefined)

/** What an address may ask of the activities; what can't be understood is not asked. */
export const activityQuery = z.object({
  person: id,
  entry: id,
  kind: z.enum(groups).optional().catch(undefined),
  before: cursor,
})

export type ActivityQuery = z.output<typeof activityQuery>
