import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { momentOfDay, saveEntry } from '../entries/commands'
import { stampChecked } from '../publishing/commands'
import { findFirstSteps } from './first-steps/queries'
import { listToday } from './queries'

const ada = systemEditor('Ada')
const temporary = emptyDatabase()
const now = Temporal.Instant.from('2022-02-28T12:00:00Z')
const publishing = { version: 0, publish: true, moment: momentOfDay('2022-02-01') } as const

async function season(document: object, newEntryId = 'season') {
  const whole = { showId: 'show', number: 2, sources: [{ id: 's', publisher: 'CBS' }], ...document }
  await saveEntry(ada, { ...publishing, kind: 'season', newEntryId, document: whole })
}

const release = (on: string, more: object = {}) => ({
  id: `r-${on}`,
  regions: ['US', 'CA', 'MX'],
  platformId: 'stream',
  premiere: { on },
  pattern: 'weekly',
  confidence: 'announced',
  ...more,
})

const EPISODES = [1, 2, 3].map((number) => ({ id: `e${number}`, number, title: `Part ${number}` }))
const words = async () =>
  (await listToday(ada, now)).map(({ when, title, words }) => `${when}: ${title}. ${words}`)

describe('What needs a person today', () => {
  beforeEach(async () => {
    await saveEntry(ada, { ...publishing, kind: 'show', newEntryId: 'show', document: { title: 'Picard' } })
    const platform = { name: 'Longwave', kind: 'streaming' }
    await saveEntry(ada, { ...publishing, kind: 'platform', newEntryId: 'stream', document: platform })
  })

  it('is a date of the coming week that nobody has confirmed, and what its page lacks', async () => {
    await season({ episodes: EPISODES, plot: 'They meet.', releases: [release('2022-03-03')] })
    expect(await words()).toEqual([
      'in 3 days: Picard, Season 2. Premieres Thu 3 Mar on Longwave (United States, Canada, 1 more), and is announced, not confirmed.',
      'in 3 days: Picard, Season 2. Premieres Thu 3 Mar, and its page has no cast or a picture yet.',
    ])
  })

  it('is the next episode of a season that runs, and a premiere that went by unconfirmed', async () => {
    await season({ episodes: EPISODES, releases: [release('2022-02-24')] })
    expect(await words()).toEqual([
      '4 days ago: Picard, Season 2. Was to premiere Thu 24 Feb on Longwave (United States, Canada, 1 more), and is still announced.',
      'in 3 days: Picard, Season 2. The next episode comes out Thu 3 Mar on Longwave (United States, Canada, 1 more), and is announced, not confirmed.',
    ])
  })

  it.each([
    ['confirmed', release('2022-03-03', { confidence: 'confirmed' })],
    ['on hold', release('2022-03-03', { holdKind: 'held', holdReason: 'A strike' })],
    ['after the coming week', release('2022-03-20')],
    ['no more than a month', release('2022-03')],
  ])('is none that is %s', async (_, row) => {
    await season({ episodes: EPISODES, releases: [row] })
    expect((await words()).filter((each) => each.includes('not confirmed'))).toEqual([])
  })

  it('takes no quarter for a day, where one episode of a season has no more', async () => {
    const exceptions = [{ id: 'x', kind: 'move', episodeId: 'e2', to: { on: '2022-Q1' } }]
    await season({ episodes: EPISODES, releases: [release('2022-03-24', { exceptions })] })
    const told = await listToday(ada, Temporal.Instant.from('2022-03-31T12:00:00Z'))
    expect(told.map(({ day }) => day)).toEqual(['2022-03-24', '2022-04-07'])
  })

  it('is none that somebody has checked within a day, but for what its page lacks', async () => {
    await season({ episodes: EPISODES, plot: 'They meet.', releases: [release('2022-03-03')] })
    await stampChecked(ada, 'season', new Date())
    expect(await words()).toHaveLength(1)
    const later = new Date(Date.now() + 2 * 86_400_000)
    expect(await listToday(ada, now, later)).toHaveLength(2)
  })

  it('is what sources disagree on before a premiere, with what is followed', async () => {
    const values = [
      { id: 'v1', value: '3 March', followed: true },
      { id: 'v2', value: '4 March' },
    ]
    const disputes = [{ id: 'd', about: 'premiere', field: 'The first day', values }]
    await season({ disputes, releases: [release('2022-04-01', { confidence: 'confirmed' })] })
    expect(await words()).toEqual([
      'in 32 days: Picard, Season 2. Sources disagree. The first day: 3 March (followed) and 4 March.',
    ])
  })
})

it('An empty guide asks for its first steps, and no longer once a season is published', async () => {
  expect(await findFirstSteps(ada)).toEqual({ site: false, show: false, published: false, invited: false })
  await saveEntry(ada, { ...publishing, kind: 'show', newEntryId: 'show', document: { title: 'Picard' } })
  expect(await findFirstSteps(ada)).toMatchObject({ show: true, published: true })
  await season({})
  expect(await findFirstSteps(ada)).toBeNull()
  expect(await temporary.db.season.count()).toBe(1)
})
