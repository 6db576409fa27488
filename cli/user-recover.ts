import { removeSecondFactors } from '@/lib/accounts/second-factors/commands'
import { recoverOwner } from '@/lib/accounts/users/commands'
import { systemEditor } from '@/lib/accounts/users/system'
import { Refusal } from '@/lib/foundation/refusal'
import { accountCommand } from './accounts'
import { onlyArgument } from './command'

const USAGE = 'npm run user:recover -- a@b.c'

await accountCommand(async (args) => {
  const email = onlyArgument(args, USAGE)
  if (!email) throw new Refusal(`Name one owner: ${USAGE}`)

  const recovered = await recoverOwner(email)
  await removeSecondFactors(systemEditor('Command line'), recovered.id)
  return [
    `${recovered.email} can sign in again, without a second factor; every session of this account has ended.`,
    `The new password, shown this once: ${recovered.password}`,
  ]
})
