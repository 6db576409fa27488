import { afterEach, expect, it, vi } from 'vitest'
import { tell } from './log'
import { forRequest } from './request-id'

afterEach(() => vi.restoreAllMocks())

it('a line names the request it was written for, behind what fail2ban looks at', async () => {
  const written: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  const about = { event: 'sign-in-failed', address: '192.0.2.1', why: 'wrong' }
  tell('warn', about, 'A sign-in failed.')
  await forRequest('k3vxp-7mqar', async () => {
    await Promise.resolve()
    tell('warn', about, 'A sign-in failed.')
  })
  expect(written.map((line) => JSON.parse(line).request)).toEqual([undefined, 'k3vxp-7mqar'])
  // The expression of docs/operations.md.
  const failregex = /^\{"level":40,"time":"[^"]*","event":"sign-in-failed","address":"192\.0\.2\.1",.*\}$/
  expect(written.every((line) => failregex.test(line.trim()))).toBe(true)
})
