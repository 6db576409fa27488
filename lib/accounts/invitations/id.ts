import { hashOfSecret } from '@/lib/foundation/secret'

/** The invitation's id, from what its link holds; from the id, nobody gets back to the link. */
export function invitationId(secret: string): string {
  return hashOfSecret(secret, 'invitation:')
}
