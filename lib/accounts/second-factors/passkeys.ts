import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { siteOrigin } from '@/lib/foundation/site-origin'

/** A passkey as it is kept; `publicKey` is in COSE, `transports` are names of WebAuthn. */
export type StoredPasskey = { id: string; publicKey: Uint8Array; counter: number; transports: string }

export type { AuthenticationResponseJSON, RegistrationResponseJSON }

type IsOwnChallenge = (challenge: string) => boolean

const parts = (transports: string) => transports.split(' ').filter((name) => name !== '') as Transport[]
type Transport = NonNullable<RegistrationResponseJSON['response']['transports']>[number]

/** The site as WebAuthn knows it: what is made here is good nowhere else. */
const hostName = () => new URL(siteOrigin()).hostname

type Making = {
  site: string
  user: { id: string; name: string; email: string }
  passkeys: StoredPasskey[]
  challenge: Uint8Array<ArrayBuffer>
}

/** What a browser is told that is to make a passkey. */
export function optionsToMake({ site, user, passkeys, challenge }: Making) {
  return generateRegistrationOptions({
    rpName: site,
    rpID: hostName(),
    userID: new TextEncoder().encode(user.id),
    userName: user.email,
    userDisplayName: user.name,
    challenge,
    excludeCredentials: passkeys.map(({ id, transports }) => ({ id, transports: parts(transports) })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
}

/** What a browser is told that is to sign with a passkey: with one of these, or without any, with whichever it has. */
export function optionsToSign(challenge: Uint8Array<ArrayBuffer>, passkeys: StoredPasskey[]) {
  return generateAuthenticationOptions({
    rpID: hostName(),
    challenge,
    userVerification: passkeys.length === 0 ? 'required' : 'preferred',
    allowCredentials: passkeys.map(({ id, transports }) => ({ id, transports: parts(transports) })),
  })
}

/** The passkey a browser has made; null where its answer is not to our question, or for another site. */
export async function madePasskey(
  response: RegistrationResponseJSON,
  isOwnChallenge: IsOwnChallenge,
): Promise<StoredPasskey | null> {
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: isOwnChallenge,
    expectedOrigin: siteOrigin(),
    expectedRPID: hostName(),
    requireUserVerification: false,
  }).catch(() => ({ verified: false as const, registrationInfo: undefined }))
  if (!verified || !registrationInfo) return null
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  return { id, publicKey, counter, transports: transports.join(' ') }
}

type Signed = {
  response: AuthenticationResponseJSON
  passkey: StoredPasskey
  isOwnChallenge: IsOwnChallenge
  /** Whether the device has to know its owner by a finger, a face or a number: then it is as good as a password too. */
  isAlone: boolean
}

/** The passkey's counter after it has signed. Throws for another site's, another challenge's, and a counter that went back. */
export async function counterOfSigned({
  response,
  passkey,
  isOwnChallenge,
  isAlone,
}: Signed): Promise<number> {
  const { id, counter, transports } = passkey
  const publicKey = new Uint8Array(passkey.publicKey)
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: isOwnChallenge,
    expectedOrigin: siteOrigin(),
    expectedRPID: hostName(),
    credential: { id, counter, publicKey, transports: parts(transports) },
    requireUserVerification: isAlone,
  })
  if (!verified) throw new Error('The signature is not of this passkey.')
  return authenticationInfo.newCounter
}

/** The challenge that was signed, in base64url, as the browser says. */
export function challengeIn(response: { response: { clientDataJSON: string } }): string {
  const told: unknown = JSON.parse(Buffer.from(response.response.clientDataJSON, 'base64url').toString())
  return told !== null && typeof told === 'object' && 'challenge' in told ? String(told.challenge) : ''
}
