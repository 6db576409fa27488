import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { personInApi } from '@/lib/formats/api/people'
import { findPerson } from '../people/queries'
import { row, season, withoutSeasons } from '../releases/testing'
import { findSeasonGuide } from '../seasons/queries'

/** Whose page tells a credit: one of the show as a whole, and one that gives the story away. */

withoutSeasons()

const now = Temporal.Instant.from('2022-02-02T12:00:00Z')
const ada = systemEditor('Ada')

beforeAll(async () => {
  const first = { version: 0, publish: true } as const
  for (const name of ['Stewart', 'Ryan', 'Hurd'])
    await saveEntry(ada, { ...first, kind: 'person', newEntryId: name, document: { name } })
  await saveEntry(ada, { ...first, kind: 'character', newEntryId: 'part', document: { name: 'A part' } })
  const credits = [
    { id: 'c1', personId: 'Stewart', characterId: 'part', job: 'cast' },
    { id: 'c2', personId: 'Ryan', characterId: 'part', job: 'cast' },
  ]
  const show = { title: 'Picard', credits }
  await saveEntry(ada, { kind: 'show', entryId: 'show', version: 1, document: show, publish: true })
})

const credits = [
  { id: 'c3', personId: 'Ryan', characterId: 'part', job: 'cast' },
  { id: 'c4', personId: 'Hurd', characterId: 'part', job: 'cast', revealedBy: 'e4' },
]

describe('A season’s guide', () => {
  it('tells the cast of its show that names no season, once', async () => {
    await season()('2022-02-02', row, { credits })
    const guide = await findSeasonGuide({ show: 'picard', season: 1, region: null, now })
    expect(guide?.credits.map(({ person, ofShow }) => [person.name, ofShow])).toEqual([
      ['Ryan', false],
      ['Hurd', false],
      ['Stewart', true],
    ])
  })
})

describe('A person’s page', () => {
  it('has a revealing part behind a disclosure; programs are not told it', async () => {
    await season()('2022-02-02', row, { credits })
    const person = await findPerson('hurd')
    if (!person) throw new Error('There is no such person.')
    expect(person.parts.map(({ spoiler }) => spoiler)).toEqual([true])
    expect(personInApi(person).parts).toEqual([])
  })
})
