import { z } from 'zod'

/** Each may what the ones after it may, from left to right. */
const ROLES = ['owner', 'editor', 'reader'] as const

export type Role = (typeof ROLES)[number]

/** What each role may do, for whoever has to choose one. */
export const ROLE_WORDS: Record<Role, string> = {
  owner: 'changes the guide, and decides who has access',
  editor: 'changes and publishes the guide',
  reader: 'reads drafts and changes nothing',
}

export const ROLE_CHOICES = ROLES.map((role) => ({ role, words: ROLE_WORDS[role] }))

/** Whether somebody of this role may do what asks for `needed`. */
export function mayActAs(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(needed)
}

export const role = z.enum(ROLES, `Choose a role: ${ROLES.join(', ')}.`)
