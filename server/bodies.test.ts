import { expect, it } from 'vitest'
import { Bodies } from './bodies'

const KB = 1024

it('short and long bodies have room of their own, which is given back once', () => {
  const bodies = new Bodies({ short: 100 * KB, long: 1_000 * KB })
  const first = bodies.take(60 * KB)
  expect(first).not.toBeNull()
  expect(bodies.take(50 * KB)).toBeNull()
  const long = bodies.take(900 * KB)
  expect(bodies.take(200 * KB)).toBeNull()
  expect(bodies.take(40 * KB)).not.toBeNull()
  first?.()
  first?.()
  expect(bodies.take(60 * KB)).not.toBeNull()
  expect(bodies.take(60 * KB)).toBeNull()
  long?.()
  expect(bodies.take(1_000 * KB)).not.toBeNull()
})
