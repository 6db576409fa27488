import { expect, it } from 'vitest'
import { MAX_COUNTED, pageOf, sliceAndOne, totalOf } from './paging'

const LIST = Array.from({ length: 25 }, (_, at) => at)

function uncounted(page: number) {
  const { skip, take } = sliceAndOne(page, 10)
  return pageOf(LIST.slice(skip, skip + take), { page, size: 10, total: null })
}

it('a list that nobody counts goes on by one page at a time, to its last and no further', () => {
  expect([1, 2, 3].map((page) => uncounted(page).pages)).toEqual([2, 3, 3])
  expect([1, 2, 3].flatMap((page) => uncounted(page).items)).toEqual(LIST)
  expect(uncounted(4)).toEqual({ items: [], page: 4, pages: 3, total: null })
  expect(pageOf([], { page: 1, size: 10, total: null }).pages).toBe(1)
})

it('a counted list knows its last page', () => {
  expect(pageOf(LIST.slice(0, 11), { page: 1, size: 10, total: 25 })).toMatchObject({ pages: 3, total: 25 })
  expect(pageOf(LIST.slice(0, 11), { page: 1, size: 10, total: 25 }).items).toHaveLength(10)
})

it('more than anybody counts is no number', () => {
  expect([totalOf(MAX_COUNTED), totalOf(MAX_COUNTED + 1)]).toEqual([MAX_COUNTED, null])
})
