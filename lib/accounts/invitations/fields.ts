import { z } from 'zod'
import { email } from '@/lib/foundation/email'
import { role } from '../roles'

/** What an owner says of somebody to invite; without an address, whoever has the link types their own. */
export const newInvitation = z.object({ email: z.union([z.literal(''), email]), role })

export type NewInvitation = z.input<typeof newInvitation>

/** How long a link can be used, in days. */
export const INVITATION_DAYS = 7
