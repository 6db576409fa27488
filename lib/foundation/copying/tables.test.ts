import { expect, test } from 'vitest'
import type { Table } from '../rows'
import { inOrderOfNeed, requireSameTables } from './tables'

const table = (name: string, ...parents: string[]): Table => ({
  name,
  columns: [{ name: 'id', kind: 'text' }],
  key: ['id'],
  uniques: [],
  references: parents.map((parent) => ({ table: parent, columns: ['id'] })),
})

test('what others refer to comes first; a circle is refused', () => {
  const tables = [
    table('Airing', 'Release', 'Airing'),
    table('Release', 'Season'),
    table('Season'),
    table('Region'),
  ]
  expect(inOrderOfNeed(tables).map(({ name }) => name)).toEqual(['Region', 'Season', 'Release', 'Airing'])
  expect(() => inOrderOfNeed([table('A', 'B'), table('B', 'A')])).toThrow('Tables refer to each other: A, B.')
})

test('a column that one database lacks is told', () => {
  const longer = {
    ...table('Show'),
    columns: [...table('Show').columns, { name: 'logline', kind: 'text' as const }],
  }
  expect(() => requireSameTables([longer], [longer])).not.toThrow()
  expect(() => requireSameTables([longer], [table('Show')])).toThrow(/not made alike \(Show\.logline, text\)/)
})
