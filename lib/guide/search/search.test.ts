import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { seedGuide } from '@/lib/editing/entries/seed'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { guide } from '@/prisma/seed/guide'
import { completeSearch } from './commands'
import { searchGuide, searchKind } from './queries'

let own: TemporaryDatabase
beforeAll(async () => {
  process.env.LOGLINE_NOW = '2022-06-01T12:00:00Z'
  own = await temporaryDatabase()
  await seedGuide(guide)
})
afterAll(async () => {
  delete process.env.LOGLINE_NOW
  await own.close()
})

async function titles(query: string, kind: string): Promise<string[]> {
  const { groups } = await searchGuide(query)
  return groups.find((group) => group.kind === kind)?.hits.map((hit) => hit.title) ?? []
}

describe('what a reader types', () => {
  it.each([
    ['Picard', 'show', 'Star Trek: Picard'],
    ['star trek pic', 'show', 'Star Trek: Picard'],
    ['STAR TREK: PICARD', 'show', 'Star Trek: Picard'],
    ['pikard', 'show', 'Star Trek: Picard'],
    ['picrad', 'show', 'Star Trek: Picard'],
    ['sta trek', 'show', 'Star Trek: Picard'],
    ['picard season 2 release date', 'season', 'Star Trek: Picard, season 2'],
    ['picard s2', 'season', 'Star Trek: Picard, season 2'],
    ['patrick stewrat', 'person', 'Patrick Stewart'],
    ['pénance', 'episode', 'Penance'],
    ['picard penance', 'episode', 'Penance'],
    ['paramount', 'platform', 'Paramount+'],
    ['CBS All Access', 'platform', 'Paramount+'],
    ['borg quen', 'character', 'The Borg Queen'],
    ['picard s02e02', 'episode', 'Penance'],
    ['picard 2x02', 'episode', 'Penance'],
    ['7 of 9', 'character', 'Seven of Nine'],
    ['jeanluc', 'character', 'Jean-Luc Picard'],
  ])('%s finds the %s %s', async (query, kind, title) => {
    expect(await titles(query, kind)).toContain(title)
  })

  it('puts the title that was typed first', async () => {
    expect((await titles('star trek: picard', 'show'))[0]).toBe('Star Trek: Picard')
    expect((await titles('q', 'character'))[0]).toBe('Q')
    const [first] = (await searchGuide('q')).groups
    expect([first?.kind, first?.hits[0]?.title]).toEqual(['character', 'Q'])
  })

  it('says which words it looked for instead', async () => {
    expect((await searchGuide('pikard')).corrected).toBe('picard')
    expect((await searchGuide('picard')).corrected).toBeNull()
  })

  it.each([
    '',
    '   ',
    'xyzzyq',
    '"',
    'a" OR title:*',
    '*',
    '-',
    'NEAR(a b)',
    '{body}: x',
    "'; DROP TABLE Show",
    '\u0000',
    '☃',
    'x'.repeat(5_000),
  ])('answers %j without a fault', async (query) => {
    expect((await searchGuide(query)).q.length).toBeLessThanOrEqual(120)
  })

  it('leads to the page: an episode to its own, a season to its guide', async () => {
    const { groups } = await searchGuide('penance')
    expect(groups.find(({ kind }) => kind === 'episode')?.hits[0]).toMatchObject({
      path: '/shows/star-trek-picard/season-2/episode-2',
      detail: 'Star Trek: Picard, season 2, episode 2',
    })
  })

  it('pages the hits of one kind', async () => {
    const first = await searchKind({ query: 'star', kind: 'episode', page: 1 })
    expect(first.list.total).toBeGreaterThan(0)
    expect((await searchKind({ query: 'star', kind: 'episode', page: 99 })).list.items).toEqual([])
  })
})

describe('what is published', () => {
  const ada = systemEditor('Ada')

  it('is found by its new name and no longer by the old one; its seasons too', async () => {
    const show = await saveEntry(ada, {
      kind: 'show',
      version: 0,
      document: { title: 'Murmuration' },
      publish: true,
    })
    const season = { showId: show.entryId, number: 1, episodes: [{ id: 'm1', number: 1, title: 'Wingbeat' }] }
    await saveEntry(ada, { kind: 'season', version: 0, document: season, publish: true })
    expect(await titles('murmuration wingbeat', 'episode')).toEqual(['Wingbeat'])

    const renamed = { ...show.document, title: 'Starlings' }
    await saveEntry(ada, {
      kind: 'show',
      entryId: show.entryId,
      version: show.version,
      document: renamed,
      publish: true,
    })
    expect(await titles('starlings', 'show')).toEqual(['Starlings'])
    expect(await titles('starlings', 'season')).toEqual(['Starlings, season 1'])
    expect(await titles('starlings wingbeat', 'episode')).toEqual(['Wingbeat'])
    expect((await searchGuide('murmuration')).groups).toEqual([])
  })

  it('is found by beginnings of its words, although something else has such a beginning as a word', async () => {
    const said = { version: 0, publish: true, kind: 'person' } as const
    await saveEntry(ada, { ...said, document: { name: 'Pat Morita' } })
    const { groups, corrected } = await searchGuide('pat stewart')
    expect(corrected).toBeNull()
    expect(groups.find(({ kind }) => kind === 'person')?.hits.map(({ title }) => title)).toEqual([
      'Patrick Stewart',
    ])
  })

  it('is all that is found: no draft, and no text of one', async () => {
    const document = { title: 'Zugunruhe', logline: 'Quailsong' }
    const saved = await saveEntry(ada, { kind: 'show', version: 0, document })
    expect((await searchGuide('zugunruhe')).groups).toEqual([])
    await saveEntry(ada, {
      kind: 'show',
      entryId: saved.entryId,
      version: 1,
      document: saved.document,
      publish: true,
    })
    expect(await titles('quailsong', 'show')).toEqual(['Zugunruhe'])
  })

  it('becomes findable in a guide that is older than the search, once', async () => {
    await own.db.searchTarget.deleteMany()
    await own.db.searchWord.deleteMany()
    await own.db.$executeRawUnsafe('DELETE FROM "SearchText"')
    expect((await searchGuide('picard')).groups).toEqual([])
    expect(await completeSearch(ada)).toBeGreaterThan(10)
    expect(await titles('pikard', 'show')).toContain('Star Trek: Picard')
    expect(await completeSearch(ada)).toBe(0)
  })
})
