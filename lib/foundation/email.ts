import { z } from 'zod'

// The address an <input type="email"> accepts (HTML standard, "valid e-mail address"). Without the u flag, so
// that no letter outside ASCII counts as one inside it (the Kelvin sign is no k).
const EMAIL_PATTERN =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i

/** A schema for one ASCII e-mail address, which it converts to lower case. */
export const email = z
  .string('Type an e-mail address.')
  .trim()
  .max(254, 'This e-mail address is too long.')
  .regex(EMAIL_PATTERN, 'Type one e-mail address, like name@example.org.')
  .toLowerCase()
