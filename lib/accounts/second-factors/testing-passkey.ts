import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

const FLAGS = { present: 0x01, verified: 0x04, attested: 0x40 }

type Question = { challenge: string }

/** What a browser may get wrong, or make up. */
type Lie = { origin?: string; counter?: number; host?: string; isVerified?: boolean }

/** A security key of software (ES256), with the browser around it: it makes one passkey, and signs with it. */
export function softwareKey(site: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let uses = 0

  const clientData = (type: string, { challenge }: Question, { origin = site }: Lie) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  function authenticatorData(lie: Lie, attested = Buffer.alloc(0)) {
    const { host = new URL(site).hostname, isVerified = true } = lie
    const flags =
      FLAGS.present | (isVerified ? FLAGS.verified : 0) | (attested.length > 0 ? FLAGS.attested : 0)
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(lie.counter ?? uses)
    return Buffer.concat([sha256(host), Buffer.from([flags]), counter, attested])
  }

  function attestedKey() {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const cose = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ])
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    return Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(cose)])
  }

  const named = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' as const }

  return {
    make(question: Question, lie: Lie = {}) {
      const authData = new Uint8Array(authenticatorData(lie, attestedKey()))
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      const attestationObject = Buffer.from(
        isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0]),
      )
      const response = {
        clientDataJSON: clientData('webauthn.create', question, lie).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      }
      return JSON.stringify({ ...named, response })
    },
    sign(question: Question, lie: Lie = {}) {
      uses += 1
      const data = authenticatorData(lie)
      const told = clientData('webauthn.get', question, lie)
      const signature = sign('sha256', Buffer.concat([data, sha256(told)]), privateKey)
      const response = {
        clientDataJSON: told.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      }
      return { ...named, response }
    },
  }
}
