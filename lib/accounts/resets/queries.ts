import 'server-only'
import { database } from '@/lib/foundation/db/client'
import { hashOfSecret } from '@/lib/foundation/secret'

/** What is kept of a link to a new password: a hash, from which its secret can't be had. */
export function resetId(secret: string): string {
  return hashOfSecret(secret, 'password reset:')
}

/** Whose password a link renews; null for one that is unknown, used, too old, or for a disabled account. */
export async function findReset(secret: string): Promise<{ id: string; name: string; email: string } | null> {
  const row = await database().reader.passwordReset.findUnique({
    where: { id: resetId(secret) },
    include: { user: true },
  })
  if (!row || row.expiresAt.getTime() <= Date.now() || row.user.disabledAt) return null
  const { id, name, email } = row.user
  return { id, name, email }
}
