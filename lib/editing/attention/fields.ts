import { z } from 'zod'

/** What an entry may need looking after for; in the order in which the admin lists it. */
export const ATTENTIONS = ['past', 'dates-unsourced', 'texts-unsourced', 'unchecked', 'drafts'] as const

export type Attention = (typeof ATTENTIONS)[number]

const DAYS = 180

/** The page of a list, counted from 1; 1 for what is no page. */
export const positivePage = z.coerce.number().int().min(1).max(100_000).catch(1)

/** What an address may ask of the list; what can't be understood is not asked. `days` is the age of an entry to check. */
export const attentionQuery = z.object({
  attention: z.enum(ATTENTIONS).optional().catch(undefined),
  days: z.coerce.number().int().min(1).max(3_650).default(DAYS).catch(DAYS),
})
