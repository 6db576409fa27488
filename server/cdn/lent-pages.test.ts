import { beforeEach, expect, it, vi } from 'vitest'
import type { Answer } from '../answer'
import type { PreparedAnswer } from '../encode'
import { Pages } from '../store/pages'
import { marksFor } from './marks'

const LENT = 'max-age=0, s-maxage=60'
const EDIT = { isForGood: false }

/** Renderings that end when the test says so. */
let asked: ((answer: Answer) => void)[] = []
let clock = 0
let pages: Pages

const html = (text: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html', 'cache-control': 'no-cache' },
  body: Buffer.from(text),
})
const find = (address: string) => pages.find(address, () => ({ network: 'reader', request: 'r' }))
const finish = (at: number, answer: Answer) => asked[at]?.(answer)
const lifetimeOf = async (ready: PreparedAnswer | Promise<PreparedAnswer>) =>
  (await ready).answer.headers['cache-control']

beforeEach(() => {
  asked = []
  clock = 1_000
  pages = new Pages({
    make: () => ({ answer: new Promise((done) => asked.push(done)), join: () => undefined }),
    rightUntil: (now) => now + 60_000,
    marks: marksFor({ tags: 'surrogate-key', maxAge: 60, staleWhileRevalidate: undefined }),
    mostBytes: 100_000,
    now: () => clock,
  })
})

it('A cache in front is told how long it may keep a page, and its tags, whatever the page was asked with', async () => {
  const found = find('/shows?region=DE')
  finish(0, html('x'))
  expect(await lifetimeOf(found)).toBe(LENT)
  expect((await find('/shows?region=DE')).answer.headers['surrogate-key']).toBe('all at.shows')
})

it('It is to keep nothing that an edit overtook', async () => {
  const found = find('/shows/x')
  pages.purge(['/shows/x'], EDIT)
  finish(0, html('before the edit'))
  expect(await lifetimeOf(found)).toBe('no-cache')
  expect((await found).answer.headers).not.toHaveProperty('surrogate-key')
})

it('It is to keep nothing whose minute is over, and the next one again', async () => {
  const found = find('/')
  finish(0, html('at noon'))
  await (await found).formFor('br')
  clock += 60_001
  const late = await find('/')
  expect(await lifetimeOf(late)).toBe('no-cache')
  expect(await find('/')).toBe(late)
  finish(1, html('a minute later'))
  expect(await vi.waitUntil(() => lifetimeOf(find('/')).then((lifetime) => lifetime === LENT))).toBe(true)
})

it('It is to keep nothing that is told only because the page can’t be made', async () => {
  const found = find('/shows/x')
  finish(0, html('before'))
  await found
  pages.purge(['/shows/x'], EDIT)
  const again = find('/shows/x')
  finish(1, { ...html('trouble'), status: 500 })
  expect((await again).answer.body.toString()).toBe('before')
  expect(await lifetimeOf(find('/shows/x'))).toBe('no-cache')
})
