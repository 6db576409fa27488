import type { Problem } from '@/lib/foundation/errors'
import type { Refusal } from './refusal'

/** What a form hears back, and shows; `typed` is what its fields hold again. */
export type FormAnswer = (Done | Refusal) & { typed: Record<string, string> }

/** What was done; problems are what a dry run says of lines, `secret` is shown this once and kept nowhere. */
export type Done = {
  outcome: 'done'
  message: string
  problems: Problem[]
  secret?: { label: string; text: string }
}

export type FormAction = (before: FormAnswer | null, form: FormData) => Promise<FormAnswer>

export function done(message: string, secret?: Done['secret']): Done {
  return { outcome: 'done', message, problems: [], ...(secret && { secret }) }
}
