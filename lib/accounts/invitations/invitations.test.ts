import { beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { Forbidden, Invalid, NotFound } from '@/lib/foundation/errors'
import type { ProvenOwner } from '../editor'
import { userWith } from '../users/auth-credentials'
import { createUser, disableUser, setRole } from '../users/commands'
import { systemEditor } from '../users/system'
import { acceptInvitation, invite, takeBackInvitation } from './commands'
import { findInvitation, listInvitations } from './queries'

const DAY = 24 * 3600_000
const system = systemEditor('Test')
const zoe = { name: 'Zoe', email: 'zoe@example.org', password: 'four small words here', address: '192.0.2.1' }
const temporary = emptyDatabase()
let owner: ProvenOwner

beforeEach(async () => {
  vi.useRealTimers()
  const made = await createUser(system, { email: 'olive@example.org', name: 'Olive', role: 'owner' })
  owner = { ...system, id: made.id, name: 'Olive', email: made.email }
  await temporary.db.activity.deleteMany()
})

const invited = async (email = '') => (await invite(owner, { email, role: 'editor' })).secret
const told = async () => {
  const rows = await temporary.db.activity.findMany({ orderBy: { at: 'asc' } })
  return rows.map(({ actor, action, detail }) => `${actor} ${action} ${detail}`)
}
const users = () => temporary.db.user.count()

describe('An invitation', () => {
  it('lets somebody in once, as the role it names, and is told of', async () => {
    const secret = await invited()
    const id = await acceptInvitation(secret, zoe)
    expect(await userWith({ ...zoe, clientAddress: zoe.address })).toMatchObject({ id, name: 'Zoe' })
    expect(await temporary.db.user.findUnique({ where: { id } })).toMatchObject({ role: 'editor' })
    expect(await told()).toEqual(['Olive invited somebody, editor', 'Zoe joined editor, invited by Olive'])
    const again = { ...zoe, email: 'other@example.org' }
    await expect(acceptInvitation(secret, again)).rejects.toThrow(NotFound)
    expect(await users()).toBe(2)
  })

  it('is kept without its secret, and listed without one', async () => {
    const secret = await invited('zoe@example.org')
    expect(JSON.stringify(await temporary.db.invitation.findMany())).not.toContain(secret)
    expect(JSON.stringify(await temporary.db.activity.findMany())).not.toContain(secret)
    const listed = await listInvitations(owner)
    expect(listed).toMatchObject([{ email: 'zoe@example.org', role: 'editor', inviter: 'Olive' }])
    expect(JSON.stringify(listed)).not.toContain(secret)
    expect(await findInvitation(listed[0]?.id ?? '')).toBeNull()
  })

  it('sent twice at once makes one account', async () => {
    const secret = await invited()
    const both = [
      acceptInvitation(secret, zoe),
      acceptInvitation(secret, { ...zoe, email: 'two@example.org' }),
    ]
    const outcomes = await Promise.allSettled(both)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await users()).toBe(2)
  })

  it('does not work after seven days, nor after it was taken back', async () => {
    const late = await invited()
    const taken = await invited()
    const [newest] = await listInvitations(owner)
    await takeBackInvitation(owner, newest?.id ?? '')
    await expect(acceptInvitation(taken, zoe)).rejects.toThrow(NotFound)
    await expect(takeBackInvitation(owner, newest?.id ?? '')).rejects.toThrow(NotFound)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * DAY + 1000 })
    expect(await findInvitation(late)).toBeNull()
    await expect(acceptInvitation(late, zoe)).rejects.toThrow(NotFound)
    expect(await users()).toBe(1)
  })

  it('for one address makes no account for another, and a raised role is not heard', async () => {
    const secret = await invited('zoe@example.org')
    const other = { ...zoe, email: 'other@example.org' }
    await expect(acceptInvitation(secret, other)).rejects.toThrow(/is for zoe@example.org/)
    const raised = { ...zoe, email: ' ZOE@example.org', role: 'owner' }
    const id = await acceptInvitation(secret, raised)
    expect(await temporary.db.user.findUnique({ where: { id } })).toMatchObject({ role: 'editor' })
  })

  it('is still good after a weak password, an address that is taken, or a name that is missing', async () => {
    const secret = await invited()
    for (const wrong of [{ password: 'password123' }, { name: ' ' }, { email: 'olive@example.org' }])
      await expect(acceptInvitation(secret, { ...zoe, ...wrong })).rejects.toThrow(Invalid)
    expect(await findInvitation(secret)).not.toBeNull()
    await acceptInvitation(secret, zoe)
  })

  it('guessing links ends after thirty tries from one address', async () => {
    for (let turn = 0; turn < 30; turn += 1)
      await expect(acceptInvitation(`guess-${turn}`, zoe)).rejects.toThrow(NotFound)
    const secret = await invited()
    await expect(acceptInvitation(secret, zoe)).rejects.toThrow(Forbidden)
    await acceptInvitation(secret, { ...zoe, address: '198.51.100.7' })
  })

  it('is made by an account only, for a known role and an address without one', async () => {
    await expect(invite(system, { email: '', role: 'editor' })).rejects.toThrow(Forbidden)
    await expect(invite(owner, { email: 'a@x.org,b@y.org', role: 'editor' })).rejects.toThrow(Invalid)
    await expect(invite(owner, { email: 'Olive@example.org', role: 'editor' })).rejects.toThrow(/already/)
    expect(await temporary.db.invitation.count()).toBe(0)
    expect(await told()).toEqual([])
  })
})

describe('Whoever may invite nobody any more', () => {
  it('can’t come back by a link of their own', async () => {
    const other = await createUser(system, { email: 'other@example.org', name: 'Other', role: 'owner' })
    const asOther: ProvenOwner = { ...system, id: other.id }
    const first = (await invite(asOther, { email: '', role: 'owner' })).secret
    await disableUser(owner, other.id)
    expect(await findInvitation(first)).toBeNull()
    const second = (await invite(asOther, { email: '', role: 'owner' })).secret
    await setRole(owner, other.id, 'editor')
    await expect(acceptInvitation(second, zoe)).rejects.toThrow(NotFound)
  })
})
