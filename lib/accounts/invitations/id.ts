import { hashOfSecret } from '@/lib/foundation/secret'

/** The invitation's id: a hash of the secret in its link, which can't be recovered from it. */
export function invitationId(secret: string): string {
  return hashOfSecret(secret, 'invitation:')
}
