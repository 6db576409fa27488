import { expect, it } from 'vitest'
import { partsOf } from './parts'
import type { PersonCredit } from './queries'

const credit = (number: number | null, year: string, character = 'raffi'): PersonCredit => ({
  id: `${number}`,
  person: { slug: 'hurd', name: 'Michelle Hurd' },
  character: { slug: character, name: character },
  job: 'cast',
  billing: 'main',
  note: '',
  show: { id: 'picard', slug: 'picard', title: 'Picard' },
  season:
    number === null
      ? null
      : {
          id: `s${number}`,
          path: `/shows/picard/season-${number}`,
          heading: `Season ${number}`,
          number,
          label: '',
          title: '',
        },
  year,
  spoiler: false,
})

it('a part through several seasons is told once, of one season with its page', () => {
  const parts = partsOf([
    credit(3, '2023'),
    credit(1, '2020'),
    credit(2, '2022'),
    credit(5, ''),
    credit(1, '2020', 'q'),
  ])
  expect(parts.map(({ seasons, years, path }) => [seasons, years, path])).toEqual([
    ['seasons 1–3 and 5', '2020–2023', '/shows/picard'],
    ['season 1', '2020', '/shows/picard/season-1'],
  ])
})

it('a part in the show as a whole names no season', () => {
  expect(partsOf([credit(null, '')])).toMatchObject([{ seasons: '', years: '', path: '/shows/picard' }])
})
