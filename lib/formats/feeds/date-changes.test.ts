import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { expect, it } from 'vitest'
import { day, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import type { ChangeView } from '@/lib/guide/date-changes/queries'
import { atomFeed, jsonFeed } from './date-changes'

const change: ChangeView = {
  id: 'c1',
  at: '2022-02-02T12:00:00.000Z',
  kind: 'announced',
  before: UNKNOWN,
  after: day('2022-03-03'),
  reason: 'Cut <b>short</b> & moved ]]> on',
  episode: null,
  show: { slug: 'law', title: 'Law & <i>Order</i> ]]> "x"' },
  season: { path: '/shows/law/season-1', heading: 'Season 1' },
  platforms: null,
  dayEndsAt: '00:00',
  regions: 'Canada',
  platform: null,
  sources: [],
}

const about = {
  changes: [change],
  origin: 'https://guide.example',
  query: '?show=law&region=CA',
  title: 'A & <b>',
  site: 'The Season Desk',
}

it('a hostile title is text in both: escaped where Atom is told that it is HTML', () => {
  const [entry] = parseAtomFeed(atomFeed(about)).entries ?? []
  expect(entry?.title?.value).toBe(
    'Law &amp; &lt;i&gt;Order&lt;/i&gt; ]]&gt; "x", season 1 has a date: Thu 3 Mar 2022',
  )
  expect(entry?.summary?.value).toContain('Cut &lt;b&gt;short&lt;/b&gt; &amp; moved')
  const [item] = parseJsonFeed(jsonFeed(about)).items ?? []
  expect(item?.title).toContain('Law & <i>Order</i> ]]> "x"')
})

it('addresses with more than one question and the feed’s own title survive', () => {
  const atom = parseAtomFeed(atomFeed(about))
  expect([atom.id, atom.title?.value]).toEqual([
    'https://guide.example/changes?show=law&region=CA',
    'A & <b>',
  ])
  expect(atom.links?.find((link) => link.rel === 'self')?.href).toBe(
    'https://guide.example/changes.xml?show=law&region=CA',
  )
})

it('a feed without an entry is whole, and does not say another time whenever it is asked', () => {
  const empty = { ...about, changes: [] }
  expect(parseAtomFeed(atomFeed(empty)).updated).toBe('1970-01-01T00:00:00.000Z')
  expect(JSON.parse(jsonFeed(empty)).items).toEqual([])
})
