import { unstable_isUnrecognizedActionError as isOfAnotherBuild } from 'next/navigation'
import { SIGNED_OUT } from '@/lib/accounts/users/signed-out'
import { type Refusal, refusalBecause, UNREACHABLE } from './refusal'

/** What is said where the site has been upgraded since the page was loaded: it no longer knows the page's forms. */
export const UPGRADED = 'Logline was upgraded: reload the page. What you typed is kept in this browser.'

/** What a browser says itself when an action failed without an answer. */
export function refusalOfNoAnswer(fault: unknown): Refusal {
  if (isSignedOut(fault)) return refusalBecause('signed-out')
  return isUpgraded(fault) ? { ...UNREACHABLE, because: 'gone', message: UPGRADED } : UNREACHABLE
}

/** The server refuses the forms of whoever is signed out without reading them: Next hands its sentence on as the fault. */
export function isSignedOut(fault: unknown): boolean {
  return fault instanceof Error && fault.message.trim() === SIGNED_OUT
}

export function isUpgraded(fault: unknown): boolean {
  return isOfAnotherBuild(fault)
}
