import { expect, it, vi } from 'vitest'
import { limiter } from './limiter'

class TooBusy extends Error {}
const tooMany = () => new TooBusy()

/** Works that end when the test says so. */
function works() {
  const begun: string[] = []
  const ends = new Map<string, (fault?: Error) => void>()
  const work = (name: string) => () =>
    new Promise<string>((resolve, reject) => {
      begun.push(name)
      ends.set(name, (fault) => (fault ? reject(fault) : resolve(name)))
    })
  const end = (name: string, fault?: Error) => {
    const mergeWal = ends.get(name)
    if (!mergeWal) throw new Error(`${name} has not begun.`)
    mergeWal(fault)
  }
  return { begun, work, end }
}

it('So many run at once, and the others in the order in which they came, also after one that failed', async () => {
  const { begun, work, end } = works()
  const takeTurn = limiter({ atOnce: 2, mostWaiting: 10, tooMany })
  const [first, second, third] = ['a', 'b', 'c'].map((name) => takeTurn(work(name)))
  await Promise.resolve()
  expect(begun).toEqual(['a', 'b'])
  end('b', new Error('failed'))
  await expect(second).rejects.toThrow('failed')
  await vi.waitFor(() => expect(begun).toEqual(['a', 'b', 'c']))
  end('c')
  end('a')
  expect(await Promise.all([first, third])).toEqual(['a', 'c'])
})

it('What finds too many waiting is refused at once, and taken again when they are done', async () => {
  const { work, end } = works()
  const takeTurn = limiter({ atOnce: 1, mostWaiting: 1, tooMany })
  const running = takeTurn(work('a'))
  const waiting = takeTurn(work('b'))
  await expect(takeTurn(work('c'))).rejects.toThrow(TooBusy)
  end('a')
  await running
  await vi.waitFor(() => end('b'))
  await waiting
  const again = takeTurn(work('d'))
  await vi.waitFor(() => end('d'))
  expect(await again).toBe('d')
})
