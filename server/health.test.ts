import { expect, it } from 'vitest'
import { readyAnswer } from './health'

it.each([
  [true, null, 200, { status: 'ready', reading: true, saving: true }],
  [
    true,
    'The disk is full.',
    200,
    { status: 'ready', reading: true, saving: false, reason: 'The disk is full.' },
  ],
  [false, null, 503, { status: 'not ready', reading: false, saving: false }],
])('reading %s, and not saving because of %s, are told as %i', (isReading, notSaving, status, told) => {
  const answer = readyAnswer({ isReading, notSaving }, {})
  expect(answer).toMatchObject({ status, headers: { 'cache-control': 'no-store' } })
  expect(JSON.parse(answer.body.toString())).toEqual(told)
})
