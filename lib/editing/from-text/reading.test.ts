import { expect, it } from 'vitest'
import { readReleases } from './reading'

const KNOWN = {
  platforms: [
    { id: 'p+', name: 'Paramount+' },
    { id: 'p', name: 'Paramount' },
    { id: 'prime', name: 'Prime Video' },
    { id: 'now', name: 'NOW' },
  ],
  groups: [{ code: 'group:nordics', name: 'Nordics' }],
}

const read = (text: string) =>
  readReleases(text, KNOWN, '2022-02-02').map(({ date, platformIds, regions }) => [
    'value' in date ? date.value : 'asks',
    platformIds.join(),
    [...regions].sort().join(),
  ])

it.each([
  [
    'The series returns March 3, 2022 on Paramount+ in the U.S. only. It streams on Prime Video everywhere else from Friday 4 March 2022.',
    [
      ['2022-03-03', 'p+', 'US'],
      ['2022-03-04', 'prime', 'REST'],
    ],
  ],
  ['Viewers in Germany and the UK see it in March 2022.', [['2022-03', '', 'DE,GB']]],
  ['Season two arrives on 3 March.', [['asks', '', '']]],
  ['It is due late 2022 in the Nordics.', [['asks', '', 'group:nordics']]],
  ['Now we know more: Q4 2022 at Paramount.', [['2022-Q4', 'p', '']]],
  ['Nobody has said when. It may come to Germany.', []],
])('%j', (text, expected) => {
  expect(read(text)).toEqual(expected)
})
