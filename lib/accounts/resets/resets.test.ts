import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { Forbidden, Invalid, NotFound } from '@/lib/foundation/errors'
import { userWith } from '../users/auth-credentials'
import { openSession } from '../users/auth-sessions'
import { changePassword, createUser, disableUser } from '../users/commands'
import { systemEditor } from '../users/system'
import { acceptReset, mailReset, makeReset, resetAddress } from './commands'
import { findReset } from './queries'

const HOUR = 3600_000
const system = systemEditor('Test')
const ada = {
  email: 'ada@example.org',
  name: 'Ada',
  role: 'editor' as const,
  password: 'four small words here',
}
const chosen = { password: 'five other words this time', address: '192.0.2.1' }
const temporary = emptyDatabase()
let id: string

beforeEach(async () => {
  vi.stubEnv('SITE_URL', 'https://guide.example')
  id = (await createUser(system, ada)).id
  await temporary.db.activity.deleteMany()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

const made = async () => (await makeReset(system, id)).secret
const enters = (password: string) => userWith({ email: ada.email, password, clientAddress: '192.0.2.1' })

describe('A link to a new password', () => {
  it('is used once, and ends every session', async () => {
    const session = await openSession({ userId: id, userAgent: '', replaces: null })
    const secret = await made()
    expect(await enters(ada.password)).not.toBeNull()
    expect(await acceptReset(secret, chosen)).toBe(id)
    expect(await temporary.db.session.findUnique({ where: { id: session } })).toBeNull()
    expect(await enters(ada.password)).toBeNull()
    expect(await enters(chosen.password)).not.toBeNull()
    const again = { ...chosen, password: 'six words for the second time' }
    await expect(acceptReset(secret, again)).rejects.toThrow(NotFound)
    expect(await enters(chosen.password)).not.toBeNull()
  })

  it('sent twice at once is used once', async () => {
    const secret = await made()
    const other = { ...chosen, password: 'six words for the second time' }
    const outcomes = await Promise.allSettled([acceptReset(secret, chosen), acceptReset(secret, other)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('does not work after a day, nor after a newer one, a changed password or a disabled account', async () => {
    const [old, newer] = [await made(), await made()]
    await expect(acceptReset(old, chosen)).rejects.toThrow(NotFound)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * HOUR + 1 })
    await expect(acceptReset(newer, chosen)).rejects.toThrow(NotFound)
    const beforeChange = await made()
    const member = { ...system, id, email: ada.email, sessionId: 'here' }
    await changePassword(member, { current: ada.password, password: 'a third one of some words' })
    const beforeDisabling = await made()
    await disableUser(system, id)
    for (const secret of [beforeChange, beforeDisabling, '', 'made-up'])
      await expect(acceptReset(secret, chosen)).rejects.toThrow(NotFound)
  })

  it('keeps no weak password, and works on after one', async () => {
    const secret = await made()
    await expect(acceptReset(secret, { ...chosen, password: 'password123' })).rejects.toThrow(Invalid)
    await acceptReset(secret, chosen)
  })

  it('is kept without its secret, and is for its own account', async () => {
    const secret = await made()
    expect(await findReset(secret)).toMatchObject({ id, email: ada.email })
    const kept = [await temporary.db.passwordReset.findMany(), await temporary.db.activity.findMany()]
    expect(JSON.stringify(kept)).not.toContain(secret)
    await expect(makeReset(system, 'nobody')).rejects.toThrow(NotFound)
  })
})

describe('By mail', () => {
  let server: SMTPServer
  let mails: { to: string[]; text: string }[]

  beforeEach(async () => {
    mails = []
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, { envelope }, done) {
        let text = ''
        stream.on('data', (piece) => {
          text += piece
        })
        stream.on('end', () => {
          mails.push({ to: envelope.rcptTo.map(({ address }) => address), text })
          done()
        })
      },
    })
    const listening = server.listen(0, '127.0.0.1')
    await new Promise((resolve) => listening.once('listening', resolve))
    vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`)
    vi.stubEnv('MAIL_FROM', 'The guide <guide@guide.example>')
  })
  afterEach(() => new Promise<void>((resolve) => server.close(resolve)))

  const ask = (email: string, address = '192.0.2.1') => mailReset({ email, address })
  const secretIn = (text: string) => /\/reset\/([\w-]+)/.exec(text.replaceAll('=\r\n', ''))?.[1] ?? ''

  it('an account gets a link to this site’s own address, whatever a request calls it, for an hour', async () => {
    await ask(' ADA@example.org')
    await vi.waitFor(() => expect(mails).toHaveLength(1))
    const [{ to, text } = { to: [], text: '' }] = mails
    expect(to).toEqual([ada.email])
    expect(text).toMatch(/^From: The guide <guide@guide.example>/m)
    const secret = secretIn(text)
    expect(text.replaceAll('=\r\n', '')).toContain(resetAddress(secret))
    expect(resetAddress(secret)).toMatch(/^https:\/\/guide\.example\/reset\//)
    expect(await findReset(secret)).toMatchObject({ id })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HOUR + 1 })
    expect(await findReset(secret)).toBeNull()
  })

  it('an unknown address, a disabled account and what is no address get none, and the same answer', async () => {
    await disableUser(system, id)
    for (const email of ['nobody@example.org', ada.email, 'a@x.org,b@y.org', 'ada＠example.org', ''])
      expect(await ask(email)).toBeUndefined()
    const { email } = await createUser(system, { ...ada, email: 'last@example.org' })
    await ask(email)
    await vi.waitFor(() => expect(mails).toHaveLength(1))
    expect(mails[0]?.to).toEqual([email])
  })

  it('no more than five are sent to one address in a quarter of an hour', async () => {
    for (let turn = 0; turn < 5; turn += 1) await ask(ada.email)
    await expect(ask(ada.email)).rejects.toThrow(Forbidden)
  })
})
