import { describe, expect, it } from 'vitest'
import { readTypedDate, readTypedTime } from './typed'

const TODAY = '2022-02-02'

function read(typed: string): string {
  const found = readTypedDate(typed, TODAY)
  if ('value' in found) return found.value === '' ? 'unknown' : found.value
  return 'problem' in found
    ? 'not understood'
    : `asks: ${found.choices.map(({ value }) => value).join(' or ')}`
}

describe('A date is read as people write it, and asked for where it may mean several things', () => {
  it.each([
    ['2022-03-03', '2022-03-03'],
    ['3 march 2022', '2022-03-03'],
    ['3 Mar 2022', '2022-03-03'],
    ['3rd of March, 2022', '2022-03-03'],
    ['March 3, 2022', '2022-03-03'],
    ['Mar. 3rd 2022', '2022-03-03'],
    ['Thursday 3 March 2022', '2022-03-03'],
    ['Thu, March 3, 2022', '2022-03-03'],
    ['Friday 3 March 2022', 'asks: 2022-03-03'],
    ['3.3.2022', '2022-03-03'],
    ['03. 03. 2022', '2022-03-03'],
    ['3.3.22', 'asks: 2022-03-03'],
    ['2022/03/03', '2022-03-03'],
    ['13/4/2022', '2022-04-13'],
    ['3/4/2022', 'asks: 2022-04-03 or 2022-03-04'],
    ['3/3/22', 'asks: 2022-03-03'],
    ['3 march', 'asks: 2022-03-03 or 2023-03-03 or 2021-03-03'],
    ['Thursday 3 March', 'asks: 2022-03-03'],
    ['30 february 2022', 'not understood'],
    ['2022-02-30', 'not understood'],
    ['March 2022', '2022-03'],
    ['mar 2022', '2022-03'],
    ['2022 March', '2022-03'],
    ['2022-03', '2022-03'],
    ['3/2022', '2022-03'],
    ['march 22', 'asks: 2022-03 or 2022-03-22 or 2023-03-22 or 2021-03-22'],
    ['march 22nd', 'asks: 2022-03-22 or 2023-03-22 or 2021-03-22'],
    ['march', 'asks: 2022-03 or 2023-03 or 2021-03'],
    ['Q4 2022', '2022-Q4'],
    ['2022-q4', '2022-Q4'],
    ['fourth quarter of 2022', '2022-Q4'],
    ['Q4', 'asks: 2022-Q4 or 2023-Q4 or 2021-Q4'],
    ['H2 2022', '2022-H2'],
    ['second half of 2022', '2022-H2'],
    ['2023', '2023'],
    ['spring 2023', 'asks: 2023 or 2023-H1 or 2023-H2 or 2023-Q1 or 2023-Q2 or 2023-Q3 or 2023-Q4'],
    ['late 2022', 'asks: 2022 or 2022-H1 or 2022-H2 or 2022-Q1 or 2022-Q2 or 2022-Q3 or 2022-Q4'],
    ['spring', 'not understood'],
    ['tba', 'tba'],
    ['TBD', 'tba'],
    ['to be announced', 'tba'],
    ['', 'unknown'],
    ['unknown', 'unknown'],
    ['soon', 'not understood'],
    ['1066', 'not understood'],
    ['maybe 2022', 'not understood'],
    ['marvel 2022', 'not understood'],
    ['mondays 3 march 2022', 'not understood'],
    ['Thurs. 3 March 2022', '2022-03-03'],
    ['sept 2022', '2022-09'],
  ])('%j: %s', (typed, expected) => {
    expect(read(typed)).toBe(expected)
  })
})

describe('A time is read as people write it', () => {
  it.each([
    ['21:00', '21:00'],
    ['9pm', '21:00'],
    ['9 PM', '21:00'],
    ['9.30 p.m.', '21:30'],
    ['9:05 am', '09:05'],
    ['21h', '21:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ['0:35', '00:35'],
    ['9', 'asks: 09:00 or 21:00'],
    ['9:30', 'asks: 09:30 or 21:30'],
    ['09:30', '09:30'],
    ['10:30', '10:30'],
    ['9h', '09:00'],
    ['9 o’clock', 'asks: 09:00 or 21:00'],
    ["11 o'clock", 'asks: 11:00 or 23:00'],
    ["21 o'clock", '21:00'],
    ['12', 'asks: 00:00 or 12:00'],
    ['', ''],
    ['25:00', 'not understood'],
    ['13pm', 'not understood'],
    ['evening', 'not understood'],
  ])('%j: %s', (typed, expected) => {
    const found = readTypedTime(typed)
    const said =
      'value' in found
        ? found.value
        : 'asks' in found
          ? `asks: ${found.choices.join(' or ')}`
          : 'not understood'
    expect(said).toBe(expected)
  })
})
