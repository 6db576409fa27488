import { expect, test } from 'vitest'
import { cellsIn, tabbed } from './paste'

test('tabs and lines part cells, whatever ends the lines', () => {
  expect(cellsIn('1\tThe Star Gazer\r\n2\tPenance\r\n')).toEqual([
    ['1', 'The Star Gazer'],
    ['2', 'Penance'],
  ])
  expect(cellsIn('1\t\t45')).toEqual([['1', '', '45']])
})

test('quotes hold line breaks, tabs and doubled quotes', () => {
  expect(cellsIn('1\t"First line\nsecond\tline"\n2\t"""Q"" comes"')).toEqual([
    ['1', 'First line\nsecond\tline'],
    ['2', '"Q" comes'],
  ])
})

test('quotes inside of words are only quotes', () => {
  expect(cellsIn('"Q" Who\t45\n5" of rain\t46')).toEqual([
    ['"Q" Who', '45'],
    ['5" of rain', '46'],
  ])
})

test('commas part cells only where every line has as many', () => {
  expect(cellsIn('1,"Hello, you"\n2,Penance')).toEqual([
    ['1', 'Hello, you'],
    ['2', 'Penance'],
  ])
  expect(cellsIn('1;Penance\n2;Assimilation')).toEqual([
    ['1', 'Penance'],
    ['2', 'Assimilation'],
  ])
  expect(cellsIn('Et in Arcadia Ego, Part 1')).toEqual([['Et in Arcadia Ego, Part 1']])
  expect(cellsIn('One, two\nThree')).toEqual([['One, two'], ['Three']])
})

test('what is copied is pasted as it was', () => {
  const cells = [
    ['1', 'a "quoted"\tword', ''],
    ['', 'two\nlines', 'end'],
  ]
  expect(cellsIn(tabbed(cells))).toEqual(cells)
})

test('a long paste is read in one go', () => {
  const line = '1\tA title, with a comma\t45'
  expect(cellsIn(Array(2_000).fill(line).join('\n'))).toHaveLength(2_000)
})
