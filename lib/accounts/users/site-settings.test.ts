import { expect, it } from 'vitest'
import { siteSettings } from './site-settings'

const secret = { NEXTAUTH_SECRET: 'a secret of thirty-two characters' }

it('an owner’s password that could not be chosen is refused in one sentence, without being repeated', () => {
  for (const password of ['too short', 'qwertyuiop', 'aaaaaaaaaaaa', 'Ada.L@example.org']) {
    const read = siteSettings({
      ...secret,
      LOGLINE_OWNER_EMAIL: 'ada.l@example.org',
      LOGLINE_OWNER_PASSWORD: password,
      PORT: 'x',
    })
    if (!('problems' in read)) throw new Error(`${password} was let through.`)
    expect(read.problems).toHaveLength(2)
    expect(read.problems[1]).toMatch(/^LOGLINE_OWNER_PASSWORD must have 10 to 200 characters, .+\.$/)
    expect(read.problems.join()).not.toContain(password)
  }
})

it('a password of some words is taken, and none at all', () => {
  for (const password of ['a quiet evening in 2401', '', ' ', undefined])
    expect(siteSettings({ ...secret, LOGLINE_OWNER_PASSWORD: password })).toHaveProperty('settings')
})
