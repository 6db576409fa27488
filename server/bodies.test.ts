import { afterEach, expect, it, vi } from 'vitest'
import { Bodies } from './bodies'

const KB = 1024

afterEach(() => {
  vi.useRealTimers()
})

it('short and long bodies have room of their own, which is given back once', () => {
  const bodies = new Bodies({ room: { short: 100 * KB, long: 1_000 * KB } })
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

it('once no long body has been on its way for five seconds, what they took is given back', () => {
  vi.useFakeTimers()
  const onQuiet = vi.fn()
  const bodies = new Bodies({ onQuiet })
  const leave = [bodies.take(900 * KB), bodies.take(900 * KB)]
  leave[0]?.()
  vi.advanceTimersByTime(60_000)
  expect(onQuiet).not.toHaveBeenCalled()
  leave[1]?.()
  vi.advanceTimersByTime(4_000)
  const another = bodies.take(900 * KB)
  vi.advanceTimersByTime(4_000)
  another?.()
  bodies.take(KB)?.()
  expect(onQuiet).not.toHaveBeenCalled()
  vi.advanceTimersByTime(5_000)
  expect(onQuiet).toHaveBeenCalledTimes(1)
})
