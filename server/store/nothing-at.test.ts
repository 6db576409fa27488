import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { watchDatabase } from '@/lib/foundation/db/watch'
import type { Watch } from '@/lib/foundation/watch'
import { nothingAt } from './nothing-at'

const ada = systemEditor('Ada')
const temporary = sharedDatabase()
let watch: Watch
let isNothing: (path: string) => Promise<boolean>

beforeAll(async () => {
  const document = { title: 'Night shift' }
  const { entryId } = await saveEntry(ada, { kind: 'show', version: 0, document, publish: true })
  const season = { showId: entryId, number: 1, episodes: [{ id: 'e1', number: 1, title: 'One' }] }
  await saveEntry(ada, { kind: 'season', version: 0, document: season, publish: true })
  await saveEntry(ada, { kind: 'show', version: 0, document: { title: 'Only a draft' } })
  await temporary.db.redirect.create({ data: { path: '/shows/old', target: '/shows/night-shift' } })
  await temporary.db.redirect.create({ data: { path: '/2019/post', target: '/shows/night-shift' } })
  watch = await watchDatabase(temporary.place)
  isNothing = nothingAt({ rows: watch.rows, folders: new Set(['', 'schedule', 'api', 'embed']) })
})
afterAll(() => watch.close())

it('Something may be at every page of the build, below a published entry, and at an old address', async () => {
  const paths = [
    '/',
    '/schedule',
    '/embed/x',
    '/shows',
    '/shows/night-shift',
    '/shows/night-shift/season-1/episode-1',
  ]
  const old = ['/shows/old', '/shows/old/season-2', '/2019/post', '/2019/post/2']
  const asked = ['/shows/night-shift?region=DE', '/shows/old?region=DE', '/shows/made-up/calendar.ics']
  for (const path of [...paths, ...old, ...asked]) expect(await isNothing(path), path).toBe(false)
})

it('Nothing is at a made-up name, of a show or a page, nor at a draft', async () => {
  const made = [
    '/shows/night-shift/season-2',
    '/shows/night-shift/season-2/episode-1',
    '/shows/made-up',
    '/shows/made-up/season-1',
    '/shows/only-a-draft',
    '/people/night-shift',
  ]
  for (const path of [
    ...made,
    '/shows/made-up?region=DE',
    '/made-up',
    '/2019',
    '/2019/other',
    '/shows/%F0%9F%96%96',
  ])
    expect(await isNothing(path), path).toBe(true)
})

it('What is published is there at once, and a file that can’t be read says nothing', async () => {
  expect(await isNothing('/people/ann-lee')).toBe(true)
  await saveEntry(ada, { kind: 'person', version: 0, document: { name: 'Ann Lee' }, publish: true })
  expect(await isNothing('/people/ann-lee')).toBe(false)
  const locked = nothingAt({
    rows: async () => {
      throw new Error('locked')
    },
    folders: new Set(),
  })
  expect(await locked('/shows/made-up')).toBe(false)
})
