import { describe, expect, it } from 'vitest'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { Conflict, Forbidden, Invalid, NotFound } from '@/lib/foundation/errors'
import type { Reader } from '../editor'
import { userWith } from './auth-credentials'
import {
  changePassword,
  createUser,
  disableUser,
  enableUser,
  ensureFirstOwner,
  recoverOwner,
  setRole,
} from './commands'
import { listUsers } from './queries'
import { systemEditor } from './system'

const by = systemEditor('Test')
const ada = {
  email: 'ada@example.org',
  name: 'Ada',
  role: 'editor' as const,
  password: 'four small words here',
}
const temporary = emptyDatabase()

const enters = (email: string, password: string) => userWith({ email, password, clientAddress: '192.0.2.1' })
const actions = async () =>
  (await temporary.db.activity.findMany({ orderBy: { at: 'asc' } })).map((row) => row.action)

async function withSession(userId: string): Promise<void> {
  await temporary.db.session.create({
    data: { id: `of-${userId}`, userId, expiresAt: new Date('2100-01-01') },
  })
}

describe('Making an account', () => {
  it('keeps a hash, tells who made it, and shows no password that was chosen', async () => {
    const made = await createUser(by, ada)
    expect(made.password).toBeNull()
    expect(await enters(ada.email, ada.password)).toMatchObject({ id: made.id })
    expect(await temporary.db.activity.findMany()).toMatchObject([
      { actor: 'Test', userId: null, action: 'made-user', detail: 'ada@example.org, editor' },
    ])
  })

  it('generates a password where none is given, and shows it', async () => {
    const { password } = await createUser(by, { ...ada, password: undefined })
    expect(await enters(ada.email, password ?? '')).not.toBeNull()
  })

  it('refuses an address that has an account, in whatever case', async () => {
    await createUser(by, ada)
    await expect(createUser(by, { ...ada, email: 'ADA@example.org' })).rejects.toThrow(Conflict)
    expect(await temporary.db.user.count()).toBe(1)
  })

  it('refuses two addresses and a weak password, and keeps nothing', async () => {
    await expect(createUser(by, { ...ada, email: 'a@x.org,b@y.org' })).rejects.toThrow(Invalid)
    await expect(createUser(by, { ...ada, password: 'password123' })).rejects.toThrow(/commonest/)
    expect(await temporary.db.user.count()).toBe(0)
    expect(await actions()).toEqual([])
  })
})

describe('The first owner', () => {
  it('is made once, with a password that is shown once', async () => {
    const first = await ensureFirstOwner({})
    expect(first).toMatchObject({ email: 'owner@localhost', password: expect.any(String) })
    expect(await ensureFirstOwner({ email: 'other@example.org' })).toBeNull()
  })

  it('is one even when two processes start at once', async () => {
    const made = await Promise.all([ensureFirstOwner({}), ensureFirstOwner({ email: 'other@example.org' })])
    expect(made.filter(Boolean)).toHaveLength(1)
    expect(await temporary.db.user.count({ where: { role: 'owner' } })).toBe(1)
  })

  it('has the address and the password of the settings', async () => {
    const first = await ensureFirstOwner({ email: 'me@example.org', password: 'chosen with some care' })
    expect(first).toMatchObject({ email: 'me@example.org', password: null })
    expect(await enters('me@example.org', 'chosen with some care')).not.toBeNull()
  })
})

describe('Recovering an owner', () => {
  it('gives a new password, ends sessions, and lets in at once a disabled and much tried account', async () => {
    const { id, email, password } = await createUser(by, { ...ada, role: 'owner', password: undefined })
    await withSession(id)
    await temporary.db.user.update({ where: { id }, data: { disabledAt: new Date() } })
    for (let turn = 0; turn < 6; turn += 1) await enters(email, 'a wrong one')
    const recovered = await recoverOwner(' ADA@example.org')
    expect(await temporary.db.session.count()).toBe(0)
    expect(await enters(email, password ?? '')).toBeNull()
    expect(await enters(email, recovered.password ?? '')).not.toBeNull()
  })

  it('refuses an editor and an unknown address', async () => {
    await createUser(by, ada)
    await expect(recoverOwner(ada.email)).rejects.toThrow(Forbidden)
    await expect(recoverOwner('nobody@example.org')).rejects.toThrow(NotFound)
    expect(await enters(ada.email, ada.password)).not.toBeNull()
  })
})

describe('Roles and disabling', () => {
  it('the last owner is neither demoted nor disabled', async () => {
    const { id } = await createUser(by, { ...ada, role: 'owner' })
    const gone = await createUser(by, { ...ada, email: 'gone@example.org', role: 'owner' })
    await disableUser(by, gone.id)
    await expect(setRole(by, id, 'editor')).rejects.toThrow(/only owner/)
    await expect(disableUser(by, id)).rejects.toThrow(/only owner/)
    await enableUser(by, gone.id)
    await setRole(by, id, 'editor')
    await expect(setRole(by, gone.id, 'reader')).rejects.toThrow(/only owner/)
  })

  it('of two owners who demote each other at once, one stays', async () => {
    const one = await createUser(by, { ...ada, role: 'owner' })
    const other = await createUser(by, { ...ada, email: 'other@example.org', role: 'owner' })
    await Promise.allSettled([setRole(by, one.id, 'editor'), setRole(by, other.id, 'editor')])
    expect(await temporary.db.user.count({ where: { role: 'owner' } })).toBe(1)
  })

  it('a disabled account has no session and can’t sign in; each change is told', async () => {
    const { id } = await createUser(by, ada)
    await withSession(id)
    await disableUser(by, id)
    expect(await temporary.db.session.count()).toBe(0)
    expect(await enters(ada.email, ada.password)).toBeNull()
    await enableUser(by, id)
    await setRole(by, id, 'reader')
    expect(await actions()).toEqual(['made-user', 'disabled-user', 'enabled-user', 'changed-role'])
  })

  it('are refused for an account that is not there', async () => {
    await expect(setRole(by, 'nobody', 'editor')).rejects.toThrow(NotFound)
    await expect(disableUser(by, 'nobody')).rejects.toThrow(NotFound)
  })
})

describe('One’s own password', () => {
  const asSignedIn = (id: string) =>
    ({ ...by, id, email: ada.email, name: 'Ada', sessionId: `of-${id}` }) as Reader

  it('ends every session when it is changed', async () => {
    const { id } = await createUser(by, ada)
    await withSession(id)
    await changePassword(asSignedIn(id), { current: ada.password, password: 'five other words this time' })
    expect(await temporary.db.session.count()).toBe(0)
    expect(await enters(ada.email, ada.password)).toBeNull()
    expect(await enters(ada.email, 'five other words this time')).not.toBeNull()
  })

  it('is not changed without the current one, nor to a weak one', async () => {
    const { id } = await createUser(by, ada)
    const change = (current: string, password: string) =>
      changePassword(asSignedIn(id), { current, password })
    await expect(change('a wrong one', 'five other words this time')).rejects.toThrow(/current password/)
    await expect(change(ada.password, 'ada@example.org')).rejects.toThrow(/e-mail address/)
    expect(await enters(ada.email, ada.password)).not.toBeNull()
  })
})

it('The list of accounts has no hashes, and disabled ones last', async () => {
  const { id } = await createUser(by, ada)
  await createUser(by, { ...ada, email: 'zoe@example.org', name: 'Zoe' })
  await disableUser(by, id)
  const users = await listUsers(by)
  expect(users.map((user) => user.name)).toEqual(['Zoe', 'Ada'])
  expect(JSON.stringify(users)).not.toContain('argon2')
})
