import { expect, test } from 'vitest'
import { moved, nextTo, onlyAt, rectangleOf, type Selection } from './selection'

const SIZE = { rows: 751, columns: 9, page: 12 }
const at = (row: number, column: number) => onlyAt({ row, column })
const press = (key: string, held: { shift?: boolean; ctrl?: boolean } = {}) => {
  return { key, shift: held.shift ?? false, ctrl: held.ctrl ?? false }
}

test('arrows move by one and stay inside', () => {
  expect(moved(at(0, 0), press('ArrowDown'), SIZE)).toEqual(at(1, 0))
  expect(moved(at(0, 0), press('ArrowUp'), SIZE)).toEqual(at(0, 0))
  expect(moved(at(750, 8), press('ArrowRight'), SIZE)).toEqual(at(750, 8))
})

test('Home, End and the page keys go along rows and columns, with Ctrl to the corners', () => {
  expect(moved(at(5, 4), press('Home'), SIZE)).toEqual(at(5, 0))
  expect(moved(at(5, 4), press('End'), SIZE)).toEqual(at(5, 8))
  expect(moved(at(5, 4), press('Home', { ctrl: true }), SIZE)).toEqual(at(0, 0))
  expect(moved(at(5, 4), press('End', { ctrl: true }), SIZE)).toEqual(at(750, 8))
  expect(moved(at(5, 4), press('PageDown'), SIZE)).toEqual(at(17, 4))
  expect(moved(at(5, 4), press('PageUp'), SIZE)).toEqual(at(0, 4))
})

test('Shift draws a rectangle from where it began, also to the end of the column', () => {
  const drawn = moved(at(2, 3), press('ArrowDown', { shift: true, ctrl: true }), SIZE)
  expect(drawn).toEqual({ anchor: { row: 2, column: 3 }, active: { row: 750, column: 3 } })
  const back = moved(drawn as Selection, press('ArrowLeft', { shift: true }), SIZE)
  expect(rectangleOf(back as Selection)).toEqual({ top: 2, bottom: 750, left: 2, right: 3 })
})

test('Ctrl+A takes everything; other keys move nothing', () => {
  expect(rectangleOf(moved(at(5, 4), press('a', { ctrl: true }), SIZE) as Selection)).toEqual({
    top: 0,
    bottom: 750,
    left: 0,
    right: 8,
  })
  expect(moved(at(5, 4), press('x'), SIZE)).toBeNull()
})

test('the next cell to edit goes over the ends of rows', () => {
  expect(nextTo({ row: 0, column: 8 }, 1, SIZE)).toEqual({ row: 1, column: 0 })
  expect(nextTo({ row: 1, column: 0 }, -1, SIZE)).toEqual({ row: 0, column: 8 })
  expect(nextTo({ row: 750, column: 8 }, 1, SIZE)).toEqual({ row: 750, column: 8 })
})
