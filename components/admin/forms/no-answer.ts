import { unstable_isUnrecognizedActionError as isOfAnotherBuild } from 'next/navigation'
import { type Refusal, UNREACHABLE } from './refusal'

/** What is said where the site has been upgraded since the page was loaded: it no longer knows the page's forms. */
export const UPGRADED = 'Logline was upgraded: reload the page. What you typed is kept in this browser.'

/** What a browser says itself when an action failed without an answer. */
export function refusalOfNoAnswer(fault: unknown): Refusal {
  return isUpgraded(fault) ? { ...UNREACHABLE, because: 'gone', message: UPGRADED } : UNREACHABLE
}

export function isUpgraded(fault: unknown): boolean {
  return isOfAnotherBuild(fault)
}
