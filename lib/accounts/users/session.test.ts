import { encode } from 'next-auth/jwt'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '@/lib/accounts/roles'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { openSession } from './auth-sessions'
import { disableUser, setRole } from './commands'
import {
  actingEditor,
  actingMember,
  actingOwner,
  actingProvenMember,
  actingProvenOwner,
  actingReader,
  awaitedUser,
  currentReader,
  currentUser,
  requireEditor,
  requireMember,
  requireOwner,
  requireReader,
} from './session'
import { systemEditor } from './system'

const HOUR = 3600_000
const SECRET = 'a secret of the tests, long enough'
const request = vi.hoisted(() => ({ headers: new Headers(), cookies: new Map<string, { value: string }>() }))

vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(request.headers),
  cookies: () => Promise.resolve(request.cookies),
}))

const temporary = emptyDatabase()

beforeAll(() => {
  vi.stubEnv('NEXTAUTH_SECRET', SECRET)
  vi.stubEnv('SITE_URL', 'https://guide.example')
})
afterAll(() => {
  vi.unstubAllEnvs()
})
beforeEach(() => {
  request.headers = new Headers({ 'x-logline-path': '/admin/shows?page=2', origin: 'https://guide.example' })
  request.cookies.clear()
})
afterEach(() => {
  vi.useRealTimers()
})

async function account(id: string, role: Role): Promise<void> {
  await temporary.db.user.create({
    data: { id, email: `${id}@example.org`, name: id, role, passwordHash: '-' },
  })
}

async function signedInAs(role: Role): Promise<string> {
  await account('ada', role)
  const sid = await openSession({ userId: 'ada', userAgent: '', replaces: null })
  request.cookies.set('__Host-logline.session', { value: await encode({ token: { sid }, secret: SECRET }) })
  return sid
}

const owner = systemEditor('Test')
const toSignIn = { digest: expect.stringContaining('/sign-in?from=%2Fadmin%2Fshows%3Fpage%3D2') }
const notThere = { digest: expect.stringContaining('404') }

describe('A page', () => {
  it('sends nobody to the sign-in page, with the path to come back to', async () => {
    expect(await currentUser()).toBeNull()
    for (const ask of [requireReader, requireEditor, requireOwner])
      await expect(ask()).rejects.toMatchObject(toSignIn)
  })

  it('comes back to its own site only', async () => {
    request.headers.set('x-logline-path', '//evil.example/admin')
    await expect(requireEditor()).rejects.toMatchObject({ digest: expect.stringContaining('from=%2Fadmin;') })
  })

  it('is shown to the role it asks for and to higher ones', async () => {
    const sessionId = await signedInAs('owner')
    expect(await requireReader()).toEqual({
      id: 'ada',
      name: 'ada',
      email: 'ada@example.org',
      role: 'owner',
      sessionId,
    })
    expect(await requireOwner()).toMatchObject({ role: 'owner' })
  })

  it('is not there for a role too low', async () => {
    await signedInAs('reader')
    expect(await requireReader()).toMatchObject({ role: 'reader' })
    await expect(requireEditor()).rejects.toMatchObject(notThere)
    await expect(requireOwner()).rejects.toMatchObject(notThere)
  })

  it('asks to sign in when the session’s row is deleted', async () => {
    const id = await signedInAs('editor')
    await temporary.db.session.delete({ where: { id } })
    await expect(requireEditor()).rejects.toMatchObject(toSignIn)
    expect(await actingEditor()).toEqual({ refused: 'signed-out' })
  })

  it('asks to sign in when the cookie is no token of ours', async () => {
    await signedInAs('editor')
    request.cookies.set('__Host-logline.session', {
      value: await encode({ token: { sid: 'x' }, secret: 'other' }),
    })
    await expect(requireEditor()).rejects.toMatchObject(toSignIn)
  })
})

describe('A session', () => {
  it('ends after twelve hours without a request', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await signedInAs('editor')
    vi.setSystemTime(Date.now() + 11 * HOUR)
    expect(await currentUser()).not.toBeNull()
    vi.setSystemTime(Date.now() + 11 * HOUR)
    expect(await currentUser()).not.toBeNull()
    vi.setSystemTime(Date.now() + 12 * HOUR + 1)
    expect(await currentUser()).toBeNull()
  })

  it('ends after fourteen days, however busy', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const id = await signedInAs('editor')
    vi.setSystemTime(Date.now() + 14 * 24 * HOUR)
    await temporary.db.session.update({ where: { id }, data: { lastSeenAt: new Date() } })
    expect(await currentUser()).toBeNull()
  })

  it('is marked as seen once a minute at most', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const id = await signedInAs('editor')
    const seenAt = async () =>
      (await temporary.db.session.findUniqueOrThrow({ where: { id } })).lastSeenAt.getTime()
    const began = await seenAt()
    vi.setSystemTime(began + 59_000)
    await currentUser()
    expect(await seenAt()).toBe(began)
    vi.setSystemTime(began + 61_000)
    await currentUser()
    expect(await seenAt()).toBe(began + 61_000)
  })
})

describe('A second factor', () => {
  it('that is awaited opens no page and lets nobody act', async () => {
    const id = await signedInAs('owner')
    await temporary.db.session.update({ where: { id }, data: { provenAt: null } })
    expect(await awaitedUser()).toMatchObject({ id: 'ada' })
    expect(await currentUser()).toBeNull()
    for (const ask of [requireMember, requireReader, requireOwner])
      await expect(ask()).rejects.toMatchObject(toSignIn)
    for (const act of [actingMember, actingProvenMember, actingReader, actingEditor, actingProvenOwner])
      expect(await act()).toEqual({ refused: 'signed-out' })
  })

  it('that a role asks for and an account has not got leaves it its own account alone', async () => {
    await signedInAs('editor')
    await temporary.db.secondFactorRule.create({ data: { role: 'editor' } })
    const toAccount = { digest: expect.stringContaining(';/admin/account;') }
    for (const ask of [requireReader, requireEditor]) await expect(ask()).rejects.toMatchObject(toAccount)
    for (const act of [actingReader, actingEditor]) expect(await act()).toEqual({ refused: 'second-factor' })
    expect(await currentReader()).toBeNull()
    expect(await requireMember()).toMatchObject({ id: 'ada' })
    expect(await actingProvenMember()).toMatchObject({ account: { id: 'ada' } })
    await temporary.db.user.update({ where: { id: 'ada' }, data: { secondFactorSince: new Date() } })
    expect(await requireEditor()).toMatchObject({ id: 'ada' })
  })
})

describe('An action', () => {
  it('about access asks for a proof of the last ten minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await signedInAs('owner')
    expect(await actingProvenOwner()).toMatchObject({ account: { id: 'ada' } })
    vi.setSystemTime(Date.now() + 10 * 60_000)
    expect(await actingProvenOwner()).toEqual({ refused: 'proof' })
    expect(await actingProvenMember()).toEqual({ refused: 'proof' })
    expect(await actingOwner()).toMatchObject({ account: { id: 'ada' } })
  })

  it('gets the editor who acts', async () => {
    await signedInAs('editor')
    expect(await actingEditor()).toMatchObject({ account: { id: 'ada', role: 'editor' } })
    expect(await actingOwner()).toEqual({ refused: 'not-allowed' })
  })

  it('answers that nobody is signed in, instead of redirecting', async () => {
    expect(await actingEditor()).toEqual({ refused: 'signed-out' })
  })

  it('refuses at once an account that was disabled meanwhile', async () => {
    await signedInAs('editor')
    await disableUser(owner, 'ada')
    expect(await actingEditor()).toEqual({ refused: 'signed-out' })
  })

  it('refuses at once a role that was lowered meanwhile', async () => {
    await signedInAs('editor')
    await setRole(owner, 'ada', 'reader')
    expect(await actingEditor()).toEqual({ refused: 'not-allowed' })
  })

  it.each([
    ['34: another site', 'https://evil.example'],
    ['35: a null origin', 'null'],
    ['35: no origin', null],
    ['34: the same name on plain http', 'http://guide.example'],
    ['34: another port', 'https://guide.example:8443'],
  ])('case %s is refused', async (_, origin) => {
    await signedInAs('owner')
    if (origin) request.headers.set('origin', origin)
    else request.headers.delete('origin')
    expect(await actingEditor()).toEqual({ refused: 'not-allowed' })
  })
})
