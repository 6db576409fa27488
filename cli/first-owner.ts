import { ensureFirstOwner } from '@/lib/accounts/users/commands'
import { accountCommand } from './accounts'

/** Makes the first owner of a site that has none, from the settings, and tells of it once. */
await accountCommand(async () => {
  const { LOGLINE_OWNER_EMAIL: email, LOGLINE_OWNER_PASSWORD: password } = process.env
  const made = await ensureFirstOwner({ email, password })
  if (!made) return []
  const lines = [`The first owner  ${made.email}`]
  if (!made.password) return [...lines, 'Password         the one in LOGLINE_OWNER_PASSWORD']
  return [...lines, `Password         ${made.password}   (shown this once)`]
})
