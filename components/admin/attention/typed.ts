import { Conflict, Invalid, NotFound, Unavailable } from '@/lib/errors'
import { type Answer, NOT_ALLOWED, refused, SIGNED_OUT } from '../accounts/answer'

/** The fields of a form as text, each cut to what a form of the desk may hold; "" for a file. */
export function typedIn(form: FormData, names: readonly string[], longest = 20_000): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const value = form.get(name)
      return [name, typeof value === 'string' ? value.slice(0, longest + 1) : '']
    }),
  )
}

/** What somebody hears who may not act. */
export function turnedAway(why: 'signed-out' | 'not-allowed', typed: Record<string, string>): Answer {
  return refused(why === 'signed-out' ? SIGNED_OUT : NOT_ALLOWED, typed)
}

/** What a form hears: the answer, or why nothing was done. A fault of ours is thrown on. */
export async function answered(typed: Record<string, string>, act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act()
  } catch (fault) {
    if (fault instanceof Invalid) return refused(fault.message, typed, fault.problems)
    if (fault instanceof NotFound) return refused('Nothing was done: this is not there any more.', typed)
    if (fault instanceof Conflict || fault instanceof Unavailable) return refused(fault.message, typed)
    throw fault
  }
}
