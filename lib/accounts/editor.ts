import type { Role } from './roles'

// Not exported: only lib/accounts/users/session.ts, which re-reads role and session, makes values of these types, and system.ts for no request.
declare const role: unique symbol

type Account = {
  /** Null for the system: the command line, the scheduler, the sample guide. */
  readonly id: string | null
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly sessionId: string | null
}

/** Somebody who may see drafts, as of this request. */
export type Reader = Account & { readonly [role]: { readonly reads: true } }

/** Somebody who may change and publish entries, as of this request. */
export type Editor = Reader & { readonly [role]: { readonly edits: true } }

/** Somebody who may change accounts, as of this request. */
export type Owner = Editor & { readonly [role]: { readonly owns: true } }
