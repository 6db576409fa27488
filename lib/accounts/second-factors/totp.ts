import { Secret, TOTP } from 'otpauth'

const PERIOD_SECONDS = 30
const SECRET_BYTES = 20
/** What an app and this machine's clock may differ by, before and after. */
const STEPS_OFF = 1

/** A new secret of 160 bits in base32, as an app takes it by hand. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

type TotpAccount = { secret: string; email: string; site: string }

/** The address that a picture of squares holds for an app: otpauth://totp/… */
export function totpAddress({ secret, email, site }: TotpAccount): string {
  return new TOTP({ issuer: site, label: email, secret }).toString()
}

/** The step of 30 seconds since 1970 whose code this is, of those around an instant; null for no code of theirs. RFC 6238. */
export function totpStep(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime()
  const off = new TOTP({ secret }).validate({ token: code, timestamp, window: STEPS_OFF })
  return off === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + off
}
