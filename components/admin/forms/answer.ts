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

export const SIGNED_OUT =
  'Nothing was done: you are signed out. Sign in in another tab, then try again. What you typed is still here.'

export const NOT_ALLOWED = 'Nothing was done: your account may not do this.'
