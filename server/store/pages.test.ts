import { beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../answer'
import type { PreparedAnswer } from '../encode'
import { OURSELVES } from '../make-in-turn'
import { Pages } from './pages'

/** Renderings that end when the test says so. */
let asked: { address: string; network: string; done(answer: Answer): void }[] = []
let clock = 0
let joined: string[] = []
let pages: Pages

const page = (text: string, status = 200, headers = {}): Answer => {
  return { status, headers: { 'content-type': 'text/html', ...headers }, body: Buffer.from(text) }
}
const EDIT = { isForGood: false }
const textOf = async (ready: PreparedAnswer | Promise<PreparedAnswer>) => (await ready).answer.body.toString()
const finish = (at: number, answer: Answer) => asked[at]?.done(answer)

const find = (address: string, network = 'reader') => pages.find(address, () => ({ network, request: 'r' }))

async function keep(address: string, text: string) {
  const found = find(address)
  finish(asked.length - 1, page(text))
  await found
}

beforeEach(() => {
  asked = []
  joined = []
  clock = 1_000
  pages = new Pages({
    make: (address, { network }) => ({
      answer: new Promise((done) => asked.push({ address, network, done })),
      join: (other) => joined.push(other),
    }),
    rightUntil: (now) => now + 60_000,
    now: () => clock,
    mostBytes: 100_000,
  })
})

describe('A page', () => {
  it('is made once, however many wait for it, and then at hand', async () => {
    const waiting = Array.from({ length: 500 }, () => find('/shows/x'))
    expect(asked).toHaveLength(1)
    finish(0, page('x'))
    expect(new Set(await Promise.all(waiting.map(textOf)))).toEqual(new Set(['x']))
    expect(find('/shows/x')).not.toBeInstanceOf(Promise)
    expect(pages.counted).toEqual({ hits: 1, renders: 1 })
  })

  it('that somebody of another network wants, too, is made when it is the turn of the first of them', () => {
    for (const network of ['stranger', 'reader', 'another']) find('/shows/x', network)
    expect(asked).toHaveLength(1)
    expect(joined).toEqual(['reader', 'another'])
  })

  it('is told once more when its minute is over, while the next one is made, and no longer than that', async () => {
    await keep('/', 'at noon')
    clock += 60_001
    expect(await textOf(find('/'))).toBe('at noon')
    expect(asked.map(({ network }) => network)).toEqual(['reader', OURSELVES.network])
    finish(1, page('at one'))
    await find('/')
    expect(await textOf(find('/'))).toBe('at one')
    clock += 3_600_000
    const late = find('/')
    finish(2, page('at two'))
    expect(await textOf(late)).toBe('at two')
  })

  it('of which many are late are made anew a few at a time, and the others when they are asked for again', async () => {
    const addresses = Array.from({ length: 9 }, (_, at) => `/shows/${at}`)
    for (const address of addresses) await keep(address, address)
    clock += 60_001
    for (const address of addresses) expect(await textOf(find(address))).toBe(address)
    expect(asked).toHaveLength(9 + 4)
    find('/shows/0')
    finish(9, page('new'))
    await new Promise(setImmediate)
    for (const address of addresses) find(address)
    expect(asked).toHaveLength(9 + 5)
  })

  it('that could not be made is answered with the one before, where there is one', async () => {
    await keep('/shows/x', 'before')
    pages.purge(['/shows/x'], EDIT)
    const found = find('/shows/x')
    finish(1, page('trouble', 500))
    expect(await textOf(found)).toBe('before')
    const never = find('/shows/y')
    finish(2, page('trouble', 500))
    expect((await never).status).toBe(500)
    expect(find('/shows/y')).toBeInstanceOf(Promise)
  })

  it('that could not be made is not tried for each who asks while it can be answered otherwise', async () => {
    await keep('/shows/x', 'before')
    clock += 3_600_000
    const found = find('/shows/x')
    finish(1, page('trouble', 500))
    expect(await textOf(found)).toBe('before')
    expect(find('/shows/x')).not.toBeInstanceOf(Promise)
    expect(asked).toHaveLength(2)
    clock += 10_001
    expect(await textOf(find('/shows/x'))).toBe('before')
    expect(asked).toHaveLength(3)
  })

  it('that was taken out for good is not told again, whatever fails', async () => {
    await keep('/shows/x', 'before')
    pages.purge(['/shows/x'], EDIT)
    pages.purge(['/shows/x'], { isForGood: true })
    const found = find('/shows/x')
    finish(1, page('trouble', 500))
    expect((await found).status).toBe(500)
  })

  it('that was begun before midnight and finished after it is right until midnight', async () => {
    clock = 59_900
    const found = find('/')
    clock = 60_100
    finish(0, page('yesterday'))
    await found
    clock = 119_901
    find('/')
    expect(asked).toHaveLength(2)
  })

  it('is made anew when the clock is set back behind its making', async () => {
    await keep('/', 'at noon')
    clock -= 500
    expect(find('/')).toBeInstanceOf(Promise)
  })

  it('that is gone after an edit is not told any more', async () => {
    await keep('/shows/x', 'before')
    pages.purge(['/shows/x'], EDIT)
    const found = find('/shows/x')
    finish(1, page('nothing here', 404))
    expect((await found).status).toBe(404)
    expect((await find('/shows/x')).status).toBe(404)
  })

  it('that asks not to be kept is not', async () => {
    const found = find('/x')
    finish(0, page('x', 200, { 'cache-control': 'no-store' }))
    await found
    expect(find('/x')).toBeInstanceOf(Promise)
  })
})

describe('A purge', () => {
  it('takes out a path with everything it may ask, or all below, and leaves the others', async () => {
    for (const address of ['/shows/x', '/shows/x?region=US', '/shows/x/season-1?region=CA', '/shows/xy', '/'])
      await keep(address, address)
    pages.purge(['/shows/x', '/shows/x/*'], EDIT)
    expect(find('/shows/xy')).not.toBeInstanceOf(Promise)
    expect(find('/')).not.toBeInstanceOf(Promise)
    for (const address of ['/shows/x', '/shows/x?region=US', '/shows/x/season-1?region=CA'])
      expect(find(address)).toBeInstanceOf(Promise)
    pages.purge(['*'], EDIT)
    expect(find('/')).toBeInstanceOf(Promise)
  })

  it('that overtakes a rendering keeps it for nobody: who comes after the edit waits for a new one', async () => {
    const before = find('/shows/x')
    pages.purge(['/shows/x'], EDIT)
    const after = find('/shows/x')
    expect(asked).toHaveLength(2)
    finish(1, page('new'))
    expect(await textOf(after)).toBe('new')
    finish(0, page('old'))
    expect(await textOf(before)).toBe('old')
    expect(await textOf(find('/shows/x'))).toBe('new')
  })

  it('of anything takes out where old addresses lead', async () => {
    const found = find('/shows/old')
    finish(0, page('', 308, { location: '/shows/new' }))
    await found
    expect(find('/shows/old')).not.toBeInstanceOf(Promise)
    pages.purge(['/people/x'], EDIT)
    const again = find('/shows/old')
    expect(again).toBeInstanceOf(Promise)
    pages.purge(['/people/x'], EDIT)
    finish(1, page('', 308, { location: '/shows/new' }))
    await again
    expect(find('/shows/old')).toBeInstanceOf(Promise)
  })

  it('reaches what was kept as not there, so that a new page is seen', async () => {
    const found = find('/shows/new')
    finish(0, page('nothing', 404))
    await found
    expect(find('/shows/new')).not.toBeInstanceOf(Promise)
    pages.purge(['/shows/new'], EDIT)
    expect(find('/shows/new')).toBeInstanceOf(Promise)
  })
})

it('keeps as much as it may, and made-up addresses push no page out', async () => {
  await keep('/shows/x', 'x')
  for (let each = 0; each < 100; each += 1) {
    const found = find(`/made-up-${each}`)
    finish(asked.length - 1, page('n'.repeat(3_000), 404))
    await found
  }
  expect(find('/shows/x')).not.toBeInstanceOf(Promise)
  expect(find('/made-up-0')).toBeInstanceOf(Promise)
  for (let each = 0; each < 100; each += 1) await keep(`/shows/${each}`, 'p'.repeat(3_000))
  expect(find('/shows/x')).toBeInstanceOf(Promise)
})
