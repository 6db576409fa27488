import { expect, test } from 'vitest'
import { filledDown, renumbered } from './fill'

const NUMBER = { key: 'number', control: 'number' } as const
const MINUTES = { key: 'runtimeMinutes', control: 'number' } as const
const TITLE = { key: 'title', control: 'text' } as const
const DATE = { key: 'date', control: 'date' } as const

test('episode numbers count on, other numbers repeat', () => {
  expect(filledDown(NUMBER, ['7', '', ''])).toEqual(['7', '8', '9'])
  expect(filledDown(NUMBER, ['5', '2', '3'])).toEqual(['5', '6', '7'])
  expect(filledDown(MINUTES, ['45', '', '46'])).toEqual(['45', '45', '45'])
})

test('two numbers or days that are given are counted on', () => {
  expect(filledDown(NUMBER, ['1', '3', '', ''])).toEqual(['1', '3', '5', '7'])
  expect(filledDown(MINUTES, ['40', '45', '', ''])).toEqual(['40', '45', '50', '55'])
  expect(filledDown(DATE, ['2022-12-29', '2023-01-05', '', ''])).toEqual([
    '2022-12-29',
    '2023-01-05',
    '2023-01-12',
    '2023-01-19',
  ])
})

test('titles repeat, and an empty top changes nothing', () => {
  expect(filledDown(TITLE, ['Chapter 1', 'x', ''])).toEqual(['Chapter 1', 'Chapter 1', 'Chapter 1'])
  expect(filledDown(TITLE, ['', 'x', ''])).toEqual(['', 'x', ''])
})

test('renumbering leaves room for several in one', () => {
  const rows = [
    { id: 'a', number: 1, numberEnd: 2 },
    { id: 'b', number: null, numberEnd: null },
    { id: 'c', number: 9, numberEnd: null },
  ]
  expect(renumbered(rows, 10).map(({ id, key, text }) => [id, key, text])).toEqual([
    ['a', 'number', '10'],
    ['a', 'numberEnd', '11'],
    ['b', 'number', '12'],
    ['c', 'number', '13'],
  ])
})
