import { parseArgs } from 'node:util'
import { role as roleField } from '@/lib/accounts/roles'
import { createUser } from '@/lib/accounts/users/commands'
import { systemEditor } from '@/lib/accounts/users/system'
import { Refusal } from '@/lib/foundation/refusal'
import { accountCommand } from './accounts'
import { askedSecret, sentSecret } from './typed-secret'

const USAGE =
  'npm run user:create -- --email a@b.c --name "A B" --role owner|editor|reader [--password-stdin]'

const text = { type: 'string' } as const

await accountCommand(async (args) => {
  if (args.some((each) => /^--password(=|$)/.test(each)))
    throw new Refusal(
      `What stands on a command line can be read by others: leave the password out, or send it. ${USAGE}`,
    )
  const options = { email: text, name: text, role: text, 'password-stdin': { type: 'boolean' } } as const
  const { email, name, role, ...how } = parseArgs({ args, options }).values
  if (!email || !name || !role) throw new Refusal(`An account needs an address, a name and a role: ${USAGE}`)
  const wanted = roleField.safeParse(role)
  if (!wanted.success) throw new Refusal(`There is no role ${role}: ${USAGE}`)

  const password = await chosenPassword(how['password-stdin'] === true)
  const made = await createUser(systemEditor('Command line'), { email, name, role: wanted.data, password })
  return [
    `${made.email} can sign in now as ${wanted.data}.`,
    ...(made.password ? [`The password, shown this once: ${made.password}`] : []),
  ]
})

/** Typed in a terminal, or sent; undefined for none, in whose place one is generated. */
async function chosenPassword(isSent: boolean): Promise<string | undefined> {
  if (isSent) return (await sentSecret()) || undefined
  if (!process.stdin.isTTY) return undefined
  return (await askedSecret('Password (nothing: one is generated): ')) || undefined
}
