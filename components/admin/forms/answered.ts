import { Conflict, Forbidden, Invalid, NotFound, Unavailable } from '@/lib/foundation/errors'
import { type FormAnswer, MAY_NOT, refused } from './answer'

/** The fields of a form as text, each as textIn has it. */
export function typedIn(form: FormData, names: readonly string[], longest?: number): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, textIn(form, name, longest)]))
}

/**
 * A field as text; "" for one that was not sent, or is a file. It is cut one letter beyond what an admin form may
 * hold: what is too long must not become what is not.
 */
export function textIn(form: FormData, name: string, longest = 20_000): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, longest + 1) : ''
}

/** What somebody hears who may not act. */
export function turnedAway(why: 'signed-out' | 'not-allowed', typed: Record<string, string>): FormAnswer {
  return refused(MAY_NOT[why], typed)
}

/**
 * What a form hears: the answer, or why nothing was done; `gone` is said of what is not there. A fault of ours is thrown on.
 */
export async function answered(
  typed: Record<string, string>,
  act: () => Promise<FormAnswer>,
  gone = 'Nothing was done: this is not there any more.',
): Promise<FormAnswer> {
  try {
    return await act()
  } catch (fault) {
    if (fault instanceof Invalid) return refused(fault.message, typed, fault.problems)
    if (fault instanceof NotFound) return refused(gone, typed)
    if (fault instanceof Conflict || fault instanceof Forbidden || fault instanceof Unavailable)
      return refused(fault.message, typed)
    throw fault
  }
}
