import { describe, expect, it } from 'vitest'
import type { Answer } from '../answer'
import { marksFor } from './marks'

const OFF = { tags: 'off', maxAge: undefined, staleWhileRevalidate: undefined } as const
const page: Answer = { status: 200, headers: { 'cache-control': 'no-cache' }, body: Buffer.from('x') }
const withHeaders = (headers: Answer['headers'], status = 200): Answer => ({ ...page, status, headers })

describe('A kept page', () => {
  it('is the same answer as ever where nothing is set', () => {
    const marks = marksFor(OFF)
    expect(marks.kept('/', page)).toBe(page)
    expect(marks.late(page)).toBe(page)
  })

  it('says how long it may be kept elsewhere, and for browsers that they are to ask', () => {
    const lifetimeOf = (staleWhileRevalidate?: number) =>
      marksFor({ ...OFF, maxAge: 60, staleWhileRevalidate }).kept('/', page).headers['cache-control']
    expect(lifetimeOf()).toBe('max-age=0, s-maxage=60')
    expect(lifetimeOf(30)).toBe('max-age=0, s-maxage=60, stale-while-revalidate=30')
  })

  it('may be kept elsewhere also where it said nothing of it, and never where it said something else', () => {
    const { kept } = marksFor({ ...OFF, maxAge: 60 })
    expect(kept('/changes.xml', withHeaders({})).headers).toEqual({
      'cache-control': 'max-age=0, s-maxage=60',
    })
    const own = withHeaders({ 'cache-control': 'private' })
    expect(kept('/', own)).toBe(own)
  })

  it('is for nobody else to keep once it may be wrong', () => {
    const marks = marksFor({ ...OFF, maxAge: 60, staleWhileRevalidate: 30, tags: 'cache-tag' })
    const late = marks.late(marks.kept('/', page))
    expect(late.headers).toEqual({ 'cache-control': 'no-cache', 'cache-tag': 'all,at.' })
    expect(marks.late(late)).toBe(late)
  })

  it('bears its tags in the form that was chosen', () => {
    const headersBy = (tags: 'surrogate-key' | 'cache-tag') =>
      marksFor({ ...OFF, tags }).kept('/shows/x', withHeaders({})).headers
    expect(headersBy('surrogate-key')).toEqual({ 'surrogate-key': 'all below.shows at.shows.x' })
    expect(headersBy('cache-tag')).toEqual({ 'cache-tag': 'all,below.shows,at.shows.x' })
  })
})

it('A redirect and what is not there are for nobody else to keep, and any edit purges them where they are kept all the same', () => {
  const { kept } = marksFor({ ...OFF, maxAge: 60, tags: 'surrogate-key' })
  for (const status of [308, 404])
    expect(kept('/old', withHeaders({ 'cache-control': 'no-cache' }, status)).headers).toEqual({
      'cache-control': 'no-cache',
      'surrogate-key': 'all others',
    })
})
