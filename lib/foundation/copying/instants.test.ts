import { expect, test } from 'vitest'
import { writtenInstant } from './instants'

const AT = '2026-11-29T02:37:15.060+00:00'

test.each([
  [AT, AT],
  ['2026-11-29 02:37:15.06', AT],
  ['2026-11-29 02:37:15', '2026-11-29T02:37:15.000+00:00'],
  ['2026-11-29T02:37:15.060Z', AT],
  ['2026-11-29T04:37:15.060+02:00', AT],
  [Date.UTC(2026, 10, 29, 2, 37, 15, 60), AT],
  ['yesterday', undefined],
  ['', undefined],
])('%s is the instant %s, wherever this machine is', (stored, instant) => {
  expect(writtenInstant(stored)).toBe(instant)
})
