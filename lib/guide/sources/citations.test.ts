import { beforeAll, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { momentOfDay, saveEntry } from '@/lib/editing/entries/commands'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { findEpisodeGuide } from '../episodes/queries'
import { readDocument } from '../kinds/parse'
import { findSeasonGuide } from '../seasons/queries'
import { factAt } from './facts'

const ada = systemEditor('Ada')
const moment = momentOfDay('2022-02-02')
const temporary = sharedDatabase()

const SOURCES = ['cbs', 'wire'].map((id) => ({ id, publisher: id }))
const SEASON = {
  showId: 'show',
  number: 1,
  logline: 'Old friends',
  plot: 'They meet.',
  textSources: ['cbs'],
  episodes: [{ id: 'e1', number: 1, title: 'One', runtimeMinutes: 50 }],
  releases: [{ id: 'r', regions: ['CA'], premiere: { on: '2022-03-03' }, sourceIds: ['cbs'] }],
  sources: SOURCES,
}

function citing(...rows: [about: string, ...sourceIds: string[]][]) {
  return rows.map(([about, ...sourceIds], index) => ({ id: `c${index}`, about, called: about, sourceIds }))
}

beforeAll(async () => {
  const show = { kind: 'show', version: 0, newEntryId: 'show', publish: true, moment } as const
  await saveEntry(ada, { ...show, document: { title: 'Picard' } })
})

let version = 0
async function publish(citations: object[]) {
  const season = { kind: 'season', publish: true, moment, document: { ...SEASON, citations } } as const
  const at = version === 0 ? { newEntryId: 'season' } : { entryId: 'season' }
  version = (await saveEntry(ada, { ...season, ...at, version })).version
  const guide = await findSeasonGuide({ show: 'picard', season: 1, region: null, now: moment.now })
  if (!guide) throw new Error('The season is not there.')
  return guide
}

describe('The sources of a field', () => {
  it('is told beside the field it was citations of, and nowhere else', async () => {
    const guide = await publish(
      citing(
        ['logline', 'wire'],
        ['episodes.e1.title', 'cbs', 'wire'],
        ['episodes.e1.runtimeMinutes', 'wire'],
      ),
    )
    expect(guide.citations).toEqual({ heading: [], logline: [2] })
    expect(guide.plot.sources).toEqual([1])
    expect(guide.episodes[0]?.citations).toEqual({ title: [1, 2], synopsis: [], runtime: [2] })
  })

  it('of a field of a row counts for the row, together with the sources the row names', async () => {
    const guide = await publish(citing(['releases.r.premiere.on', 'wire'], ['releases.r.note', 'cbs']))
    expect(guide.releases[0]?.sources).toEqual([1, 2])
  })

  it('may be citations twice of one fact, by two editors or in two lists', async () => {
    const guide = await publish(citing(['plot', 'cbs'], ['plot', 'wire', 'cbs']))
    expect(guide.plot.sources).toEqual([1, 2])
  })

  it('is passed over where the row is gone', async () => {
    const guide = await publish(citing(['episodes.gone.title', 'wire'], ['nonsense', 'wire']))
    expect(guide.episodes[0]?.citations.title).toEqual([])
    expect(await temporary.db.citation.count({ where: { sourceId: 'wire' } })).toBe(0)
  })

  it('stands on the episode’s own page too', async () => {
    await publish(citing(['episodes.e1.runtimeMinutes', 'wire']))
    const address = { show: 'picard', season: 'season-1', episode: 'episode-1' }
    const episode = await findEpisodeGuide({ ...address, region: null, now: moment.now })
    const cited = episode?.sources.filter(({ number }) => episode.citations.runtime.includes(number))
    expect(cited?.map(({ publisher }) => publisher)).toEqual(['wire'])
  })

  it('keeps a fact from being published while its source is gone, and names the place', async () => {
    const lost = publish(citing(['logline', 'nobody']))
    await expect(lost).rejects.toMatchObject({ problems: [{ path: 'citations.c0.sourceIds' }] })
  })

  it('is missing from documents of before, which open as they did', () => {
    expect(readDocument('person', JSON.stringify({ name: 'Q' })).citations).toEqual([])
  })
})

describe('The path of a field', () => {
  const document = { id: 'x', premiere: { on: '' }, rows: [{ id: 'a', inner: [{ id: 'b', size: 1 }] }] }

  it.each([
    ['premiere.on', { subjectId: 'entry', field: 'premiere.on' }],
    ['rows.a.inner.b.size', { subjectId: 'b', field: 'size' }],
    ['rows.a', { subjectId: 'a', field: '' }],
    ['rows.c.size', null],
    ['rows.a.toString', null],
    ['', null],
  ])('“%s” is read with the ids of rows', (path, fact) => {
    expect(factAt({ entryId: 'entry', document, path })).toEqual(fact)
  })
})
