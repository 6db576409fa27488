import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { Conflict, Invalid, NotFound } from '@/lib/foundation/errors'
import type { ProvenMember } from '../editor'
import { createUser, disableUser } from '../users/commands'
import { systemEditor } from '../users/system'
import { finishWithPasskey, userOfPasskey } from './auth-sign-in'
import { addPasskey, removePasskey } from './commands'
import {
  findOwnSecondFactors,
  passkeyToFinish,
  passkeyToMake,
  passkeyToSignIn,
  takesPasskeys,
} from './queries'
import { softwareKey } from './testing-passkey'

const SITE = 'https://guide.example'
const system = systemEditor('Test')
const temporary = emptyDatabase()
const key = () => softwareKey(SITE)

beforeEach(() => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('SITE_URL', SITE)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

async function member(name: string): Promise<ProvenMember> {
  const account = { email: `${name}@example.org`, name, role: 'editor' as const }
  const { id } = await createUser(system, account)
  return { ...system, ...account, id }
}

/** Somebody with a passkey, the key that made it, and the recovery codes they were shown. */
async function withPasskey(name = 'ada') {
  const ada = await member(name)
  const made = key()
  const codes = await addPasskey(ada, { name: 'Laptop', made: made.make(await passkeyToMake(ada, 'Guide')) })
  return { ada, key: made, codes }
}

describe('A passkey', () => {
  it('is added with recovery codes, and signs in by itself', async () => {
    const { ada, key, codes } = await withPasskey()
    expect(codes).toHaveLength(10)
    const found = await userOfPasskey(key.sign(await passkeyToSignIn()), '192.0.2.1')
    expect(found).toEqual({ id: ada.id })
    const { passkeys } = await findOwnSecondFactors(ada)
    expect(passkeys).toMatchObject([{ name: 'Laptop', lastUsedAt: expect.any(Date) }])
  })

  it('finishes the sign-in of its own account alone', async () => {
    const { ada, key } = await withPasskey()
    const { ada: zoe } = await withPasskey('zoe')
    const asked = await passkeyToFinish(ada.id ?? '')
    expect(asked?.allowCredentials).toHaveLength(1)
    const trying = { user: { id: ada.id ?? '' }, address: '192.0.2.1' }
    await finishWithPasskey(key.sign({ challenge: asked?.challenge ?? '' }), trying)
    const others = { challenge: (await passkeyToFinish(zoe.id ?? ''))?.challenge ?? '' }
    const asZoe = { ...trying, user: { id: zoe.id ?? '' } }
    await expect(finishWithPasskey(key.sign(others), asZoe)).rejects.toThrow(Invalid)
    await expect(finishWithPasskey(key.sign(others), trying)).rejects.toThrow(Invalid)
  })

  it('is not added twice, for another site, nor as an answer to somebody else’s question', async () => {
    const ada = await member('ada')
    const zoe = await member('zoe')
    const options = await passkeyToMake(ada, 'Guide')
    const made = key().make(options)
    const add = (by: ProvenMember, made: string) => addPasskey(by, { name: 'Laptop', made })
    await expect(add(zoe, made)).rejects.toThrow(/not made for this site/)
    await add(ada, made)
    await expect(add(ada, made)).rejects.toThrow(Conflict)
    const evil = key().make(await passkeyToMake(ada, 'Guide'), { origin: 'https://evil.example' })
    for (const wrong of [evil, '', '{}', 'null', '{"id":"a"}'])
      await expect(add(ada, wrong)).rejects.toThrow(Invalid)
    expect(await temporary.db.passkey.count()).toBe(1)
  })

  it('is removed by its owner alone, and signs nobody in afterwards', async () => {
    const { ada, key } = await withPasskey()
    const zoe = await member('zoe')
    const [{ id = '' } = {}] = (await findOwnSecondFactors(ada)).passkeys
    await expect(removePasskey(zoe, id)).rejects.toThrow(NotFound)
    await removePasskey(ada, id)
    await expect(userOfPasskey(key.sign(await passkeyToSignIn()), '192.0.2.1')).rejects.toThrow(Invalid)
    expect(await temporary.db.recoveryCode.count()).toBe(0)
  })
})

describe('What a passkey has signed', () => {
  const enters = (signed: unknown) => userOfPasskey(signed, '192.0.2.1')

  it('is taken once, within ten minutes', async () => {
    const { key } = await withPasskey()
    const signed = key.sign(await passkeyToSignIn())
    await enters(signed)
    await expect(enters(signed)).rejects.toThrow(Invalid)
    const late = key.sign(await passkeyToSignIn())
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 })
    await expect(enters(late)).rejects.toThrow(Invalid)
  })

  it('sent twice at once lets in once', async () => {
    const { key } = await withPasskey()
    const signed = key.sign(await passkeyToSignIn())
    const outcomes = await Promise.allSettled([enters(signed), enters(signed)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('for another site, another purpose, a made-up question or without its owner is refused', async () => {
    const { ada, key } = await withPasskey()
    const asked = await passkeyToSignIn()
    const finishing = { challenge: (await passkeyToFinish(ada.id ?? ''))?.challenge ?? '' }
    const wrong = [
      key.sign(asked, { origin: 'https://evil.example' }),
      key.sign(asked, { host: 'evil.example' }),
      key.sign(asked, { isVerified: false }),
      key.sign(finishing),
      key.sign({ challenge: Buffer.alloc(38, 7).toString('base64url') }),
      softwareKey(SITE).sign(asked),
      null,
      {},
    ]
    for (const signed of wrong) await expect(enters(signed)).rejects.toThrow(Invalid)
    await enters(key.sign(asked))
  })

  it('with a counter that went back, as a copied key has it, is refused', async () => {
    const { key } = await withPasskey()
    await enters(key.sign(await passkeyToSignIn(), { counter: 7 }))
    await expect(enters(key.sign(await passkeyToSignIn(), { counter: 7 }))).rejects.toThrow(Invalid)
    await enters(key.sign(await passkeyToSignIn(), { counter: 8 }))
  })

  it('of a disabled account is refused', async () => {
    const { ada, key } = await withPasskey()
    await disableUser(system, ada.id ?? '')
    await expect(enters(key.sign(await passkeyToSignIn()))).rejects.toThrow(Invalid)
  })
})

it.each([
  ['https://guide.example', true],
  ['http://localhost:3000', true],
  ['http://nas.local:3000', false],
  ['https://192.0.2.1', false],
  ['https://[2001:db8::1]', false],
])('Browsers keep passkeys for %s: %s', (site, does) => {
  vi.stubEnv('SITE_URL', site)
  expect(takesPasskeys()).toBe(does)
})
