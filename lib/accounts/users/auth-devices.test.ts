import { readFile } from 'node:fs/promises'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { countAttempt } from './auth-attempts'
import { userWith } from './auth-credentials'
import { deviceIn, deviceKey, newDevice } from './auth-devices'
import { hashPassword } from './password'

const PASSWORD = 'four small words here'
const EMAIL = 'ada@example.org'
const temporary = emptyDatabase()
let passwordHash: string
let said: string[]

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD)
})
beforeEach(async () => {
  said = []
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => said.push(String(line)) > 0)
  await temporary.db.user.create({
    data: { id: 'ada', email: EMAIL, name: 'Ada', role: 'owner', passwordHash },
  })
})
afterEach(() => vi.restoreAllMocks())

const right = (clientAddress: string, device: string | null) =>
  userWith({ email: EMAIL, password: PASSWORD, clientAddress, device })
const wrong = (clientAddress: string, device: string | null = null) =>
  userWith({ email: EMAIL, password: 'a wrong one', clientAddress, device })

/** As many as a limit takes, without checking a password for each. */
async function tried(times: number, address: (turn: number) => string) {
  for (let turn = 1; turn <= times; turn += 1) await countAttempt({ email: EMAIL, address: address(turn) })
}

it('a browser that has signed in before is let in while strangers have used up the account’s tries, from the same address too', async () => {
  const device = newDevice()
  expect(await right('192.0.2.1', device)).not.toBeNull()
  await tried(60, (turn) => `198.51.100.${turn}`)
  await tried(40, () => '192.0.2.1')
  expect(await right('203.0.113.9', null)).toBeNull()
  expect(await right('203.0.113.9', newDevice())).toBeNull()
  expect(await right('192.0.2.1', device)).not.toBeNull()
})

it('a known browser has ten tries of its own, and takes none of anybody else’s', async () => {
  const device = newDevice()
  await right('192.0.2.1', device)
  for (let turn = 0; turn < 10; turn += 1) await wrong('192.0.2.1', device)
  expect(await right('192.0.2.1', device)).toBeNull()
  expect(await right('192.0.2.1', null)).not.toBeNull()
})

it('what a browser keeps tells nothing of the account, and counts for that account alone', async () => {
  const device = newDevice()
  await right('192.0.2.1', device)
  expect(await temporary.db.knownDevice.findMany()).toMatchObject([
    { id: deviceKey(device, EMAIL), userId: 'ada' },
  ])
  expect(deviceKey(device, 'bob@example.org')).not.toBe(deviceKey(device, EMAIL))
  expect(deviceIn(device)).toBe(device)
  for (const made of [undefined, '', 'x', `${device}.`, 'a'.repeat(500)]) expect(deviceIn(made)).toBeNull()
})

it('of IPv6 a /64 counts as one address, and a /48 as one network', async () => {
  const tries = (address: string) => countAttempt({ email: `${address}@example.org`, address })
  for (let turn = 0; turn < 30; turn += 1) expect(await tries(`2001:db8:1:1::${turn}`)).not.toBeNull()
  expect(await tries('2001:db8:1:1:ffff::1')).toBeNull()
  for (let turn = 0; turn < 70; turn += 1) expect(await tries(`2001:db8:1:${turn + 2}::1`)).not.toBeNull()
  expect(await tries('2001:db8:1:ffff::1')).toBeNull()
  expect(await tries('2001:db8:2:1::1')).not.toBeNull()
})

it('very many tries on all accounts make each stranger wait, lock nobody, and leave known browsers alone', async () => {
  const at = new Date()
  const rows = Array.from({ length: 900 }, (_, id) => ({ id: `a${id}`, key: `k${id}`, at }))
  await temporary.db.signInAttempt.createMany({ data: rows })
  const stranger = await countAttempt({ email: EMAIL, address: '192.0.2.1' })
  expect(stranger?.waitMs).toBeGreaterThan(900)
  expect(stranger?.waitMs).toBeLessThanOrEqual(2_000)
  expect((await countAttempt({ email: EMAIL, address: '192.0.2.1', device: 'known' }))?.waitMs).toBe(0)
})

it('each failed sign-in is a line that fail2ban finds by the filter of docs/operations.md, with its address', async () => {
  for (const address of ['192.0.2.7', '2001:db8::7']) await wrong(address)
  const operations = await readFile('docs/operations.md', 'utf8')
  const [, filter = ''] = /^ *failregex = (.*)$/m.exec(operations) ?? []
  const pattern = new RegExp(filter.replace('<HOST>', '(?<host>[0-9a-f.:]+)'))
  expect(said.map((line) => pattern.exec(line.trim())?.groups?.host)).toEqual(['192.0.2.7', '2001:db8::7'])
  expect(said.join('')).not.toContain(EMAIL)
  expect(JSON.parse(said[0] ?? '')).toMatchObject({ level: 40, event: 'sign-in-failed', why: 'wrong' })
})
