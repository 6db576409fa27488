import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { newId } from '@/lib/foundation/ids'
import { userWith } from './auth-credentials'
import { hashPassword } from './password'

const verify = vi.hoisted(() => vi.fn())

vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>()
  verify.mockImplementation(argon2.verify)
  return { ...argon2, verify }
})

const PASSWORD = 'four small words here'
const temporary = emptyDatabase()
let passwordHash: string

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD)
})
beforeEach(() => {
  verify.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
})

async function account(email: string, disabledAt: Date | null = null): Promise<string> {
  const id = newId()
  await temporary.db.user.create({
    data: { id, email, name: 'Ada', role: 'editor', passwordHash, disabledAt },
  })
  return id
}

const wrong = (email: string, clientAddress: string) =>
  userWith({ email, password: 'a wrong one', clientAddress })
const right = (email: string, clientAddress: string) => userWith({ email, password: PASSWORD, clientAddress })

async function inTurn(count: number, attempt: (turn: number) => Promise<unknown>): Promise<void> {
  for (let turn = 1; turn <= count; turn += 1) await attempt(turn)
}

it('The right password is known whatever the case of the address', async () => {
  const id = await account('ada@example.org')
  expect(await right(' Ada@Example.org', '192.0.2.1')).toEqual({ id, name: 'Ada', email: 'ada@example.org' })
  expect(await wrong('ada@example.org', '192.0.2.1')).toBeNull()
})

it('After five wrong passwords from one address the sixth attempt, though right, is refused', async () => {
  const userId = await account('ada@example.org')
  await temporary.db.session.create({ data: { id: 'mine', userId, expiresAt: new Date('2100-01-01') } })
  await inTurn(5, () => wrong('ada@example.org', '192.0.2.1'))
  expect(await right('ada@example.org', '192.0.2.1')).toBeNull()
  expect(verify).toHaveBeenCalledTimes(5)
  expect(await temporary.db.session.count({ where: { id: 'mine' } })).toBe(1)
})

it('Wrong passwords from elsewhere do not keep the owner of an account out', async () => {
  await account('ada@example.org')
  await inTurn(6, (turn) => wrong('ada@example.org', `192.0.2.${turn}`))
  await inTurn(6, () => wrong('ada@example.org', '192.0.2.66'))
  expect(await right('ada@example.org', '198.51.100.7')).not.toBeNull()
})

it('After fifty wrong passwords from everywhere the account is refused everywhere', async () => {
  await account('ada@example.org')
  await inTurn(50, (turn) => wrong('ada@example.org', `192.0.2.${turn}`))
  expect(await right('ada@example.org', '198.51.100.7')).toBeNull()
  expect(verify).toHaveBeenCalledTimes(50)
})

it('A refusal is told once in the activities, however often it is tried', async () => {
  const userId = await account('ada@example.org')
  await inTurn(8, () => wrong('ada@example.org', '192.0.2.1'))
  const told = await temporary.db.activity.findMany({ where: { action: 'sign-in-refused' } })
  expect(told).toMatchObject([{ userId, actor: 'Ada' }])
})

it('After thirty wrong sign-ins an address is refused for every account, another address is not', async () => {
  await account('ada@example.org')
  await inTurn(50, (turn) => wrong(`nobody-${turn}@example.org`, '192.0.2.9'))
  expect(verify).toHaveBeenCalledTimes(30)
  expect(await right('ada@example.org', '192.0.2.9')).toBeNull()
  expect(await right('ada@example.org', '192.0.2.10')).not.toBeNull()
})

it('One /64 of IPv6 counts as one address', async () => {
  await account('ada@example.org')
  await inTurn(30, (turn) => wrong(`nobody-${turn}@example.org`, `2001:db8:0:7::${turn.toString(16)}`))
  expect(await right('ada@example.org', '2001:db8:0:7:ffff:1:2:3')).toBeNull()
  expect(await right('ada@example.org', '2001:db8:0:8::1')).not.toBeNull()
})

it('Of thirty wrong passwords at once for one account from one /64, five are looked at', async () => {
  await account('ada@example.org')
  const attempts = Array.from({ length: 30 }, (_, at) => wrong('ada@example.org', `2001:db8::${at}`))
  expect(await Promise.all(attempts)).toEqual(Array(30).fill(null))
  expect(verify).toHaveBeenCalledTimes(5)
})

it('Of sixty at once for one account from as many addresses, fifty are looked at', async () => {
  await Promise.all(Array.from({ length: 60 }, (_, at) => wrong('ada@example.org', `192.0.2.${at}`)))
  expect(verify).toHaveBeenCalledTimes(50)
})

it('Of sixty at once from one address, thirty are looked at', async () => {
  const attempts = Array.from({ length: 60 }, (_, at) => wrong(`nobody-${at}@example.org`, '192.0.2.9'))
  await Promise.all(attempts)
  expect(verify).toHaveBeenCalledTimes(30)
})

it('An unknown, a disabled and a known account get the same answer after the same work', async () => {
  await account('ada@example.org')
  await account('gone@example.org', new Date())
  expect(await wrong('ada@example.org', '192.0.2.1')).toBeNull()
  expect(await wrong('nobody@example.org', '192.0.2.1')).toBeNull()
  expect(await right('gone@example.org', '192.0.2.1')).toBeNull()
  expect(await wrong('no address at all', '192.0.2.1')).toBeNull()
  expect(verify).toHaveBeenCalledTimes(4)
})

it('Unknown accounts have the same limit as known ones', async () => {
  await inTurn(6, () => wrong('nobody@example.org', '192.0.2.1'))
  expect(verify).toHaveBeenCalledTimes(5)
})

it('Signing in takes back the account’s wrong attempts, but not the address’s others', async () => {
  await account('ada@example.org')
  await inTurn(4, () => wrong('ada@example.org', '192.0.2.1'))
  expect(await right('ada@example.org', '192.0.2.1')).not.toBeNull()
  expect(await temporary.db.signInAttempt.count()).toBe(4)
  await inTurn(4, () => wrong('ada@example.org', '192.0.2.1'))
  expect(await right('ada@example.org', '192.0.2.1')).not.toBeNull()
})

it('After a quarter of an hour an account is free again, however often it was tried meanwhile', async () => {
  await account('ada@example.org')
  vi.useFakeTimers({ toFake: ['Date'] })
  await inTurn(5, () => wrong('ada@example.org', '192.0.2.1'))
  vi.setSystemTime(Date.now() + 14 * 60_000)
  expect(await right('ada@example.org', '192.0.2.1')).toBeNull()
  vi.setSystemTime(Date.now() + 2 * 60_000)
  expect(await right('ada@example.org', '192.0.2.1')).not.toBeNull()
  expect(await temporary.db.signInAttempt.count()).toBe(0)
})
