import { z } from 'zod'

/** What an address may ask of the list of pictures; what can't be understood is not asked. */
export const pictureQuery = z.object({
  only: z.literal('unused').nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
