import { sealed, unsealed } from '@/lib/foundation/secret'
import type { Member } from '../editor'
import { newTotpSecret } from './totp'

type Account = Pick<Member, 'id'>

/** A new secret for an authenticator app, sealed for this account: a page carries it until the app shows its code. */
export function newSetup(by: Account): string {
  return sealed(newTotpSecret(), purposeOf(by))
}

/** The secret that a page carries; null for no seal of ours. */
export function secretInSetup(by: Account, setup: string): string | null {
  return unsealed(setup, purposeOf(by))
}

const purposeOf = ({ id }: Account) => `setting up an app for ${id}`
