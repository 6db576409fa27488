import { expect, it } from 'vitest'
import { Turns } from './turns'

/** Work that ends when it is told to, and the order in which it began. */
function works() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => () => {
    begun.push(name)
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  const end = async (name: string) => {
    ends.get(name)?.()
    await settled()
  }
  return { begun, work, end, settled }
}

it('whoever comes after five hundred of another network is next but those under way', async () => {
  const { begun, work, end, settled } = works()
  const turns = new Turns({ atOnce: 2, atOnceForOne: 2, mostWaiting: 1_000 })
  for (let at = 0; at < 500; at += 1) turns.take('stranger', work(`s${at}`))
  turns.take('reader', work('r0'))
  turns.take('reader', work('r1'))
  await settled()
  expect(begun).toEqual(['s0', 's1'])
  await end('s0')
  await end('s1')
  await end(begun[2] ?? '')
  expect(begun.slice(0, 5)).toContain('r0')
  await end(begun[3] ?? '')
  await end(begun[4] ?? '')
  expect(begun.slice(0, 8)).toContain('r1')
})

it('what somebody else wants, too, is begun when the first of them has a turn, and once', async () => {
  const { begun, work, end, settled } = works()
  const turns = new Turns({ atOnce: 1, atOnceForOne: 1, mostWaiting: 1_000 })
  for (let at = 0; at < 50; at += 1) turns.take('stranger', work(`s${at}`))
  const wanted = turns.take('stranger', work('page'))
  wanted?.join('reader')
  wanted?.join('reader')
  await settled()
  for (let at = 0; at < 3; at += 1) await end(begun[at] ?? '')
  expect(begun.slice(0, 4)).toContain('page')
  await end('page')
  expect(await wanted?.done).toBe('page')
  for (let at = 0; at < 60; at += 1) await end(begun[at] ?? '')
  expect(begun.filter((name) => name === 'page')).toHaveLength(1)
  expect(begun).toHaveLength(51)
})

it('a network that wants too much is refused, and nobody else; a fault ends its turn', async () => {
  const turns = new Turns({ atOnce: 1, atOnceForOne: 1, mostWaiting: 2 })
  const { work } = works()
  const failing = turns.take('stranger', () => Promise.reject(new Error('no')))
  turns.take('stranger', work('a'))
  turns.take('stranger', work('b'))
  expect(turns.take('stranger', work('c'))).toBeNull()
  expect(turns.take('reader', work('d'))).not.toBeNull()
  await expect(failing?.done).rejects.toThrow('no')
  expect(turns.take('stranger', work('e'))).not.toBeNull()
})
