import { readSettings } from '@/lib/foundation/settings'
import { passwordProblem } from './new-user'

type Environment = Record<string, string | undefined>

const PASSWORD_NEEDED =
  'LOGLINE_OWNER_PASSWORD must have 10 to 200 characters, not a few of them repeated, and be neither the e-mail address nor ' +
  'one of the commonest passwords: correct it in .env, or remove it.'

/** The settings of a server, or one sentence for each that can't be used: with those that only accounts know how to check. */
export function siteSettings(env: Environment): ReturnType<typeof readSettings> {
  const read = readSettings(env)
  if (isUsable(env.LOGLINE_OWNER_PASSWORD, env.LOGLINE_OWNER_EMAIL)) return read
  return { problems: [...('problems' in read ? read.problems : []), PASSWORD_NEEDED] }
}

function isUsable(password = '', address = ''): boolean {
  return (
    password.trim() === '' ||
    passwordProblem(password, address.trim().toLowerCase() || 'owner@localhost') === null
  )
}
