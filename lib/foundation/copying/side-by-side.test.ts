import { expect, test } from 'vitest'
import type { Row, RowsToRead, Table } from '../rows'
import { compareValues, sideBySide } from './side-by-side'

const table: Table = {
  name: 'Word',
  columns: [
    { name: 'form', kind: 'text' },
    { name: 'number', kind: 'integer' },
    { name: 'said', kind: 'text' },
  ],
  key: ['form', 'number'],
  uniques: [],
  references: [],
}

function rowsIn(pieces: Row[][]): RowsToRead {
  async function* inPieces() {
    yield* pieces
  }
  return {
    tables: [table],
    count: async () => pieces.flat().length,
    pieces: inPieces,
  } as unknown as RowsToRead
}

async function differences(one: Row[][], other: Row[][]) {
  const found = { compared: 0, missing: [] as Row[], different: [] as Row[], surplus: [] as Row[] }
  for await (const piece of sideBySide(table, rowsIn(one), rowsIn(other))) {
    found.compared += piece.compared
    found.missing.push(...piece.missing)
    found.different.push(...piece.different)
    found.surplus.push(...piece.surplus)
  }
  return found
}

test('rows are held against each other by their keys, wherever the pieces end', async () => {
  const [a1, a2, b1, c1] = [
    ['a', 1, 'x'],
    ['a', 2, 'x'],
    ['b', 1, 'x'],
    ['c', 1, 'x'],
  ] as Row[] as [Row, Row, Row, Row]
  const other = [
    [a1],
    [
      ['a', 2, 'y'],
      ['a', 3, 'x'],
    ],
    [c1, ['d', 1, 'x']],
    [['e', 1, 'x']],
  ] as Row[][]
  expect(await differences([[a1, a2, b1], [c1]], other)).toEqual({
    compared: 4,
    missing: [b1],
    different: [a2],
    surplus: [
      ['a', 3, 'x'],
      ['d', 1, 'x'],
      ['e', 1, 'x'],
    ],
  })
  expect(await differences([[a1]], [[a1]])).toMatchObject({ missing: [], different: [], surplus: [] })
  expect(await differences([], [[a1]])).toMatchObject({ compared: 0, surplus: [a1] })
  expect(await differences([[a1]], [])).toMatchObject({ compared: 1, missing: [a1] })
})

test('texts come in the order of their bytes, as both databases have them', () => {
  const texts = ['', 'a', 'ab', 'b', 'é', 'ﬀ', '\u{1f600}', '\u{1f600}a']
  for (const [at, one] of texts.entries())
    for (const [place, other] of texts.entries())
      expect(Math.sign(compareValues(one, other))).toBe(Math.sign(at - place))
})
