import { beforeEach, expect, it } from 'vitest'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { Invalid, NotFound } from '@/lib/foundation/errors'
import type { Reader } from '../editor'
import { endSession, openSession } from './auth-sessions'
import { changeName, createUser, endOtherSessions, endOwnSession } from './commands'
import { findUser, listOwnSessions, listUsers } from './queries'
import { systemEditor } from './system'

const system = systemEditor('Test')
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'
const temporary = emptyDatabase()
let ada: Reader
let strangers: string

beforeEach(async () => {
  const { id } = await createUser(system, { email: 'ada@example.org', name: 'Ada', role: 'reader' })
  const other = await createUser(system, { email: 'zoe@example.org', name: 'Zoe', role: 'reader' })
  strangers = await openSession({ userId: other.id, userAgent: FIREFOX, replaces: null })
  const sessionId = await openSession({ userId: id, userAgent: '', replaces: null })
  ada = { ...system, id, name: 'Ada', email: 'ada@example.org', sessionId }
  await temporary.db.activity.deleteMany()
})

const elsewhere = () => openSession({ userId: ada.id ?? '', userAgent: FIREFOX, replaces: null })
const actions = async () => {
  const rows = await temporary.db.activity.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  return rows.map(({ actor, action, detail }) => `${actor} ${action} ${detail}`.trim())
}

it('One’s sessions are told by device, this one first, without anything a cookie could be made of', async () => {
  const other = await elsewhere()
  const sessions = await listOwnSessions(ada)
  expect(sessions.map(({ device, isThis }) => [device, isThis])).toEqual([
    ['A browser', true],
    ['Firefox on Linux', false],
  ])
  expect(JSON.stringify(sessions)).not.toContain(other)
  expect(JSON.stringify(sessions)).not.toContain(ada.sessionId)
})

it('A session that is idle for too long or worn out is not listed', async () => {
  const long = new Date(Date.now() - 13 * 3600_000)
  await temporary.db.session.update({ where: { id: await elsewhere() }, data: { lastSeenAt: long } })
  await temporary.db.session.update({ where: { id: await elsewhere() }, data: { expiresAt: long } })
  expect(await listOwnSessions(ada)).toHaveLength(1)
})

it('One of one’s own sessions can be ended, and nobody else’s', async () => {
  const other = await elsewhere()
  const handle = (await listOwnSessions(ada))[1]?.handle ?? ''
  await endOwnSession(ada, handle)
  expect(await temporary.db.session.count({ where: { id: other } })).toBe(0)
  const [theirs] = await listOwnSessions({ ...ada, id: (await zoe()).id, sessionId: strangers })
  for (const wrong of [theirs?.handle ?? '', strangers, handle, ada.sessionId ?? ''])
    await expect(endOwnSession(ada, wrong)).rejects.toThrow(NotFound)
  expect(await temporary.db.session.count()).toBe(2)
  expect((await actions()).at(-1)).toBe('Ada ended-session Firefox on Linux')
})

const zoe = () => temporary.db.user.findUniqueOrThrow({ where: { email: 'zoe@example.org' } })

it('All others can be ended at once: this one and other people’s stay', async () => {
  await elsewhere()
  await elsewhere()
  expect(await endOtherSessions(ada)).toBe(2)
  expect(await endOtherSessions(ada)).toBe(0)
  const left = await temporary.db.session.findMany({ select: { id: true } })
  expect(left.map(({ id }) => id).sort()).toEqual([ada.sessionId, strangers].sort())
  expect((await actions()).filter((told) => told.includes('ended'))).toEqual(['Ada ended-other-sessions 2'])
})

it('Signing out is told once, also when it is sent twice', async () => {
  await endSession(ada.sessionId ?? '')
  await endSession(ada.sessionId ?? '')
  expect(await actions()).toEqual(['Ada signed-out'])
})

it('A name is changed with its spaces trimmed, and not to nothing', async () => {
  await changeName(ada, ' Ada L ')
  await changeName({ ...ada, name: 'Ada L' }, 'Ada L')
  await expect(changeName(ada, '\u202E ')).rejects.toThrow(Invalid)
  expect((await findUser(system, ada.id ?? ''))?.name).toBe('Ada L')
  expect(await actions()).toEqual(['Ada L changed-name Ada'])
})

it('When somebody was seen last is known after their sessions have ended', async () => {
  await endSession(ada.sessionId ?? '')
  const listed = (await listUsers(system)).find(({ id }) => id === ada.id)
  expect(listed?.lastSeenAt).toBeInstanceOf(Date)
  expect((await findUser(system, ada.id ?? ''))?.lastSeenAt).toEqual(listed?.lastSeenAt)
  const { id } = await createUser(system, { email: 'new@example.org', name: 'New', role: 'reader' })
  expect((await findUser(system, id))?.lastSeenAt).toBeNull()
})
