import type { Role } from './roles'

// Not exported: only lib/accounts/users/session.ts, which re-reads role and session, makes values of these types, and system.ts for no request.
declare const role: unique symbol
declare const proof: unique symbol

type Account = {
  /** Null for the system: the command line, the scheduler, the sample guide. */
  readonly id: string | null
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly sessionId: string | null
}

/** Somebody who is signed in, as of this request, and may see to an account of their own. */
export type Member = Account & { readonly [role]: { readonly isMember: true } }

/** A member who may see drafts. */
export type Reader = Member & { readonly [role]: { readonly reads: true } }

/** Somebody who may change and publish entries, as of this request. */
export type Editor = Reader & { readonly [role]: { readonly edits: true } }

/** Somebody who may see accounts, as of this request. */
export type Owner = Editor & { readonly [role]: { readonly owns: true } }

/** Has given a password or a second factor within the last ten minutes. */
type Proven = { readonly [proof]: true }

/** Somebody who may change how they sign in. */
export type ProvenMember = Member & Proven

/** Somebody who may change accounts and the site's settings. */
export type ProvenOwner = Owner & Proven
