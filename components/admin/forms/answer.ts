import type { Problem } from '@/lib/foundation/errors'

/** What a form about accounts hears back, and shows. `typed` is what its fields hold again. */
export type FormAnswer = {
  outcome: 'done' | 'refused'
  said: string
  problems: Problem[]
  typed: Record<string, string>
  /** Shown this once, and kept nowhere. */
  secret?: { label: string; text: string }
}

export type AnsweringAction = (before: FormAnswer | null, form: FormData) => Promise<FormAnswer>

export function done(said: string, secret?: FormAnswer['secret']): FormAnswer {
  return { outcome: 'done', said, problems: [], typed: {}, ...(secret && { secret }) }
}

export function refused(
  said: string,
  typed: Record<string, string> = {},
  problems: Problem[] = [],
): FormAnswer {
  return { outcome: 'refused', said, problems, typed }
}

/** What somebody hears who may not act, in every form and action of the admin. */
export const MAY_NOT: Record<'signed-out' | 'not-allowed', string> = {
  'signed-out': 'You are signed out. Sign in in another tab, then try again: what you typed is still here.',
  'not-allowed': 'Your account may not do this.',
}
