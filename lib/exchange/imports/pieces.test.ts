import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { database } from '@/lib/foundation/db/client'
import { readShows } from './recognising'
import { published, rows, tvmaze } from './testing-cases'
import { emptyGuide, seenOn } from './testing-importing'

/** A day's schedule is a piece of a season: what it does not contain stays. */

emptyGuide('2022-03-15')

const file = JSON.parse(readFileSync(join(import.meta.dirname, 'cases', 'small2-log-1.json'), 'utf8'))

/** The catalogue's answer for one day, of a show with all its episodes. */
function scheduleOf(day: string, change: object = {}) {
  const { _embedded, ...show } = file
  const json = _embedded.episodes
    .filter(({ airdate }: { airdate: string }) => airdate === day)
    .map((episode: object) => ({ ...episode, ...change, show }))
  const [imported] = readShows([{ name: 'schedule.json', json }], { provider: 'tvmaze', seenOn })
  if (!imported) throw new Error('There is no show.')
  return imported
}

const inShort = async () => {
  const [release] = await rows()
  const days = release?.airings.map(({ value }) => value).sort() ?? []
  return [release?.pattern, release?.premiereValue, ...days]
}

it('a day of the schedule moves no other episode, makes no season irregular and tells no change', async () => {
  await published(tvmaze('small2-log-1'))
  const before = await inShort()
  const changes = await database().reader.dateChange.count()
  await published(scheduleOf('2022-03-17'))
  expect(await inShort()).toEqual(before)
  expect(await database().reader.dateChange.count()).toBe(changes)
})

it('a day of the schedule that moves its own episode moves that one alone', async () => {
  await published(tvmaze('small2-log-1'))
  await published(scheduleOf('2022-03-17', { airdate: '2022-03-19' }))
  expect(await inShort()).toEqual(['weekly', '2022-03-03', '2022-03-03', '2022-03-10', '2022-03-19'])
  await published(tvmaze('small2-log-1'))
  expect(await inShort()).toEqual(['weekly', '2022-03-03', '2022-03-03', '2022-03-10', '2022-03-17'])
})

it('a day of the schedule with a new episode adds it on its day', async () => {
  await published(tvmaze('small2-log-1'))
  const more = { id: 9_100_009, number: 4, name: 'Four', airdate: '2022-03-26' }
  await published(scheduleOf('2022-03-17', more))
  expect((await inShort()).at(-1)).toBe('2022-03-26')
  expect(await inShort()).toHaveLength(6)
})
