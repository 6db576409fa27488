import { recoverOwner } from '@/lib/accounts/users/commands'
import { Refusal } from '@/lib/foundation/db/refusal'
import { accountCommand } from './accounts'
import { onlyArgument } from './command'

const USAGE = 'npm run user:recover -- a@b.c'

await accountCommand(async (args) => {
  const email = onlyArgument(args, USAGE)
  if (!email) throw new Refusal(`Name one owner: ${USAGE}`)

  const recovered = await recoverOwner(email)
  return [
    `${recovered.email} can sign in again; every session of this account has ended.`,
    `The new password, shown this once: ${recovered.password}`,
  ]
})
