import { parseArgs } from 'node:util'
import { role as roleField } from '@/lib/accounts/roles'
import { createUser } from '@/lib/accounts/users/commands'
import { systemEditor } from '@/lib/accounts/users/system'
import { Refusal } from '@/lib/foundation/db/refusal'
import { accountCommand } from './accounts'

const USAGE = 'npm run user:create -- --email a@b.c --name "A B" --role owner|editor|reader [--password …]'

const text = { type: 'string' } as const

await accountCommand(async (args) => {
  const options = { email: text, name: text, role: text, password: text }
  const { email, name, role, password } = parseArgs({ args, options }).values
  if (!email || !name || !role) throw new Refusal(`An account needs an address, a name and a role: ${USAGE}`)
  const wanted = roleField.safeParse(role)
  if (!wanted.success) throw new Refusal(`There is no role ${role}: ${USAGE}`)

  const made = await createUser(systemEditor('Command line'), { email, name, role: wanted.data, password })
  return [
    `${made.email} can sign in now as ${wanted.data}.`,
    ...(made.password ? [`The password, shown this once: ${made.password}`] : []),
  ]
})
