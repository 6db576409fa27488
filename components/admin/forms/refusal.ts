import { Conflict, Forbidden, Invalid, NotFound, type Problem, Unavailable } from '@/lib/foundation/errors'

/** Why an action did nothing. `message` says it to people; each problem names its field by path. */
export type Refusal = { outcome: 'refused'; because: Because; message: string; problems: Problem[] }

type Unauthorized = 'signed-out' | 'not-allowed' | 'second-factor'

type Because = Unauthorized | 'invalid' | 'conflict' | 'gone' | 'busy'

const IN_GENERAL = {
  'signed-out': 'You are signed out. Sign in in another tab, then try again: what you typed is still here.',
  'not-allowed': 'Your account may not do this.',
  'second-factor':
    'Your role asks for a second factor. Add one under “Your account” in another tab, then try again: what you typed is still here.',
  gone: 'It is no longer there: somebody else acted first. Reload the page.',
  unreachable: 'The site could not be reached. Nothing was changed: try again.',
} as const

/** What somebody hears who may not act, or has to prove again who they are: a form with this problem asks for it. */
export function refusalBecause(because: Unauthorized | 'proof'): Refusal {
  if (because === 'proof') return refusalOfError(new Invalid([UNPROVEN]))
  return { outcome: 'refused', because, message: IN_GENERAL[because], problems: [] }
}

const UNPROVEN = { path: 'proof', message: 'Confirm that it is you, then send this again.' }

/** What is said of an input that no form of ours sends. */
export const UNREADABLE = 'The form sent something unreadable. Reload the page.'

/** What a browser says itself when no answer came. */
export const UNREACHABLE: Refusal = {
  outcome: 'refused',
  because: 'busy',
  message: IN_GENERAL.unreachable,
  problems: [],
}

/** The refusal that an expected error means, `gone` being said of what is not there. Throws every other error on. */
export function refusalOfError(error: unknown, gone: string = IN_GENERAL.gone): Refusal {
  const because = (why: Because, message: string, problems: Problem[] = []): Refusal => {
    return { outcome: 'refused', because: why, message, problems }
  }
  if (error instanceof Invalid) return because('invalid', error.message, error.problems)
  if (error instanceof NotFound) return because('gone', gone)
  if (error instanceof Conflict) return because('conflict', error.message)
  if (error instanceof Forbidden) return because('not-allowed', error.message)
  if (error instanceof Unavailable) return because('busy', error.message)
  throw error
}
