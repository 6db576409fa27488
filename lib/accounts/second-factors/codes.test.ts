import { TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { Invalid } from '@/lib/foundation/errors'
import type { ProvenMember } from '../editor'
import { liveSession, openSession, waitingUser } from '../users/auth-sessions'
import { createUser } from '../users/commands'
import { systemEditor } from '../users/system'
import { finishWithCode, proveAgain } from './auth-sign-in'
import {
  addAuthenticator,
  removeAuthenticator,
  removeSecondFactors,
  renewRecoveryCodes,
  requireSecondFactor,
} from './commands'
import { findOwnSecondFactors } from './queries'
import { newSetup, secretInSetup } from './setup'

const system = systemEditor('Test')
const PASSWORD = 'four small words here'
const temporary = emptyDatabase()
let ada: ProvenMember

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, long enough')
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T12:00:00Z') })
  const account = { email: 'ada@example.org', name: 'Ada', role: 'editor' as const, password: PASSWORD }
  const { id } = await createUser(system, account)
  const sessionId = await openSession({ userId: id, userAgent: '', replaces: null })
  ada = { ...system, ...account, id, sessionId }
  await temporary.db.activity.deleteMany()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

const codeOf = (secret: string) => new TOTP({ secret }).generate({ timestamp: Date.now() })
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
const actions = async () =>
  (await temporary.db.activity.findMany({ orderBy: { at: 'asc' } })).map(({ action, detail }) =>
    `${action} ${detail}`.trim(),
  )

function setup(by = { id: ada.id }) {
  const seal = newSetup(by)
  return { seal, secret: secretInSetup(by, seal) ?? '' }
}

async function withApp() {
  const { secret, seal } = setup()
  const codes = await addAuthenticator(ada, { seal, code: codeOf(secret) })
  later(60)
  return { secret, codes }
}

const finish = (code: string, address = '192.0.2.1') =>
  finishWithCode({ user: { id: ada.id ?? '' }, code, address })

describe('An authenticator app', () => {
  it('is added once it shows the right code, with recovery codes, and ends every other session', async () => {
    const elsewhere = await openSession({ userId: ada.id ?? '', userAgent: '', replaces: null })
    const { secret, seal } = setup()
    await expect(addAuthenticator(ada, { seal, code: '000000' })).rejects.toThrow(/another code/)
    const codes = await addAuthenticator(ada, { seal, code: codeOf(secret) })
    expect(new Set(codes).size).toBe(10)
    expect(await findOwnSecondFactors(ada)).toMatchObject({ appSince: new Date(), recoveryCodesLeft: 10 })
    expect(await liveSession(elsewhere)).toBeNull()
    expect(await liveSession(ada.sessionId ?? '')).not.toBeNull()
  })

  it('of somebody else’s form is not taken', async () => {
    const { secret, seal } = setup({ id: 'zoe' })
    await expect(addAuthenticator(ada, { seal, code: codeOf(secret) })).rejects.toThrow(/too old/)
  })

  it('is kept so that the file alone makes no code', async () => {
    const { secret, codes } = await withApp()
    const kept = JSON.stringify([
      await temporary.db.authenticator.findMany(),
      await temporary.db.recoveryCode.findMany(),
      await temporary.db.activity.findMany(),
    ])
    for (const told of [secret, ...codes]) expect(kept).not.toContain(told)
  })

  it('signs in with a code once: neither the same again nor the one it was set up with', async () => {
    const { secret } = await withApp()
    const code = codeOf(secret)
    await finish(code)
    await expect(finish(code)).rejects.toThrow(Invalid)
    later(30)
    await finish(codeOf(secret))
  })

  it('of five wrong codes from one address lets no more be tried, the right one either', async () => {
    const { secret } = await withApp()
    for (let turn = 0; turn < 5; turn += 1) await expect(finish('000000')).rejects.toThrow(Invalid)
    await expect(finish(codeOf(secret))).rejects.toThrow(Invalid)
    await finish(codeOf(secret), '198.51.100.7')
  })

  it('is removed with the recovery codes', async () => {
    const { secret, codes } = await withApp()
    await removeAuthenticator(ada)
    await expect(finish(codeOf(secret))).rejects.toThrow(Invalid)
    await expect(finish(codes[0] ?? '')).rejects.toThrow(Invalid)
    expect(await temporary.db.user.findFirst()).toMatchObject({ secondFactorSince: null })
  })
})

describe('A recovery code', () => {
  it('signs in once, however it is written, and is told of', async () => {
    const { codes } = await withApp()
    const [first = '', second = ''] = codes
    await finish(` ${first.toUpperCase().replace('-', ' ')} `)
    await expect(finish(first)).rejects.toThrow(Invalid)
    later(1)
    await finish(second)
    expect(await actions()).toEqual([
      'added-authenticator',
      'used-recovery-code 9 left',
      'used-recovery-code 8 left',
    ])
  })

  it('is good for nothing once there are new ones', async () => {
    const { codes } = await withApp()
    const renewed = await renewRecoveryCodes(ada)
    await expect(finish(codes[0] ?? '')).rejects.toThrow(Invalid)
    await finish(renewed[0] ?? '')
  })

  it('is none of an account without a second factor', async () => {
    await expect(renewRecoveryCodes(ada)).rejects.toThrow(/first/)
  })
})

describe('Signing in', () => {
  const byPassword = () =>
    openSession({ userId: ada.id ?? '', userAgent: '', replaces: null, byPasswordAlone: true })

  it('waits for the second factor for ten minutes, and is told of only then', async () => {
    expect(await liveSession(await byPassword())).not.toBeNull()
    await withApp()
    await temporary.db.activity.deleteMany()
    const waiting = await byPassword()
    expect(await liveSession(waiting)).toBeNull()
    expect(await waitingUser(waiting)).toMatchObject({ id: ada.id })
    expect(await actions()).toEqual([])
    later(601)
    expect(await waitingUser(waiting)).toBeNull()
  })

  it('of a role that has to have a second factor says so of whoever has none', async () => {
    const lacking = async () => (await liveSession(ada.sessionId ?? ''))?.lacksSecondFactor
    expect(await lacking()).toBe(false)
    await requireSecondFactor(system, ['owner', 'editor'])
    expect(await lacking()).toBe(true)
    await withApp()
    expect(await lacking()).toBe(false)
    await removeSecondFactors(system, ada.id ?? '')
    expect(await temporary.db.session.count()).toBe(0)
    await requireSecondFactor(system, [])
    expect(await actions()).toContain('required-second-factor nobody')
  })
})

describe('A proof', () => {
  const isProven = async () => (await liveSession(ada.sessionId ?? ''))?.isProven

  it('holds for ten minutes, and is given again by the password or a code', async () => {
    const { secret } = await withApp()
    expect(await isProven()).toBe(true)
    later(600)
    expect(await isProven()).toBe(false)
    await proveAgain(ada, PASSWORD)
    expect(await isProven()).toBe(true)
    later(600)
    await proveAgain(ada, codeOf(secret))
    expect(await isProven()).toBe(true)
  })

  it('is not given by anything else, and tried five times at most', async () => {
    later(600)
    for (let turn = 0; turn < 5; turn += 1)
      await expect(proveAgain(ada, 'a wrong one')).rejects.toThrow(Invalid)
    await expect(proveAgain(ada, PASSWORD)).rejects.toThrow(Invalid)
    expect(await isProven()).toBe(false)
  })
})
