import { expect, it, vi } from 'vitest'
import { callsOfOurs } from './calls-of-ours'

it('The first call waits for the answer, and no later one does', async () => {
  const answers: ((isOurs: boolean) => void)[] = []
  const ask = vi.fn(() => new Promise<boolean>((resolve) => answers.push(resolve)))
  const isOurs = callsOfOurs(ask, 0)
  const first = isOurs()
  answers[0]?.(true)
  expect(await first).toBe(true)
  // The renderer is busy.
  expect(await isOurs()).toBe(true)
  expect(ask).toHaveBeenCalledTimes(2)
  answers[1]?.(false)
  await vi.waitFor(async () => expect(await isOurs()).toBe(false))
})

it('The renderer is asked now and then, and while it does not answer the calls are another’s', async () => {
  const ask = vi.fn(async () => {
    throw new Error('The renderer has ended.')
  })
  const isOurs = callsOfOurs(ask, 60_000)
  expect([await isOurs(), await isOurs()]).toEqual([false, false])
  expect(ask).toHaveBeenCalledTimes(1)
})
