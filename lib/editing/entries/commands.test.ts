import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import type { Kind } from '@/lib/documents/kinds'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { refusingActivity } from '@/lib/foundation/db/testing-rows'
import { Invalid } from '@/lib/foundation/errors'
import { findPerson } from '@/lib/guide/people/queries'
import * as search from '@/lib/guide/search/record'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import type { SeasonInput } from '@/prisma/seed/revision'
import { saveEntry } from './commands'

const ada = systemEditor('Ada')
const now = Temporal.Instant.from('2022-02-02T12:00:00Z')
const temporary = emptyDatabase()

afterEach(() => vi.restoreAllMocks())

async function made(kind: Kind, document: object, publish = true) {
  return saveEntry(ada, { kind, version: 0, document, publish })
}

async function publishedSeason(more: SeasonInput = {}) {
  const show = await made('show', { title: 'Star Trek: Picard' })
  const document = { showId: show.entryId, number: 2, title: 'Live', ...more }
  return { show, season: await made('season', document), document }
}

async function guide() {
  return findSeasonGuide({ show: 'star-trek-picard', season: 'season-2', region: null, now })
}

/** Every row of everything that a save may write. */
async function everything(): Promise<string> {
  const { db } = temporary
  const admin = [db.entry.findMany(), db.revision.findMany(), db.purge.findMany(), db.activity.findMany()]
  const guide = [db.show.findMany(), db.season.findMany(), db.person.findMany(), db.redirect.findMany()]
  const season = [db.episode.findMany(), db.release.findMany(), db.airing.findMany(), db.source.findMany()]
  return JSON.stringify(await Promise.all([...admin, ...guide, ...season]))
}

describe('Saving a draft', () => {
  it('reaches no reader: neither a new entry nor a new version of a live one', async () => {
    const draft = await made('person', { name: 'Patrick Stewart' }, false)
    expect(await findPerson('patrick-stewart')).toBeNull()
    expect(draft).toMatchObject({ version: 1, published: false, changed: true })

    const { season, document } = await publishedSeason()
    const before = await guide()
    await saveEntry(ada, {
      kind: 'season',
      entryId: season.entryId,
      version: 1,
      document: { ...document, title: 'Secret', plot: 'Secret', episodes: [{ id: 'e1', title: 'Secret' }] },
    })
    expect(await guide()).toEqual(before)
    expect(JSON.stringify(await guide())).not.toContain('Secret')
    expect(await temporary.db.episode.count()).toBe(0)
    expect(await temporary.db.purge.count()).toBe(2)
  })

  it('may lack everything, and still refuses what no field holds', async () => {
    expect(await made('season', {}, false)).toMatchObject({ version: 1 })
    const before = await everything()
    await expect(made('season', { number: -1 }, false)).rejects.toThrow(Invalid)
    await expect(made('season', { releases: [{ premiere: { on: '2022-02-30' } }] }, false)).rejects.toThrow(
      Invalid,
    )
    expect(await everything()).toBe(before)
  })

  it('keeps who, when and what in one revision and one line of activity', async () => {
    const { entryId } = await saveEntry(ada, {
      kind: 'person',
      version: 0,
      document: { name: 'Q' },
      note: 'First',
    })
    expect(await temporary.db.revision.findMany({ where: { entryId } })).toMatchObject([
      { version: 1, authorName: 'Ada', authorId: null, note: 'First', publishedAt: null },
    ])
    expect(await temporary.db.activity.findMany()).toMatchObject([
      { actor: 'Ada', action: 'saved', entryId, detail: 'version 1' },
    ])
  })
})

describe('Publishing', () => {
  it('what is incomplete is refused with every gap, and nothing is written', async () => {
    const before = await everything()
    const refused = made('season', { releases: [{ id: 'r' }], textSources: ['lost'] }).catch((fault) => fault)
    const { problems } = (await refused) as Invalid
    expect(problems.map(({ path }) => path)).toEqual(['showId', 'number', 'textSources'])
    expect(await everything()).toBe(before)
  })

  it('is one transaction: when its last step fails, nothing is written at all', async () => {
    const { season, document } = await publishedSeason({ episodes: [{ id: 'e1', number: 1 }] })
    const before = await everything()
    const guideBefore = await guide()
    const whole = search.recordSearch
    vi.spyOn(search, 'recordSearch').mockImplementation(async (...all) => {
      await whole(...all)
      throw new Error('The power went.')
    })
    const save = {
      kind: 'season' as const,
      entryId: season.entryId,
      version: 1,
      document: { ...document, slug: 'volume-2', episodes: [] },
      publish: true,
    }
    await expect(saveEntry(ada, save)).rejects.toThrow('The power went.')
    expect(await everything()).toBe(before)
    expect(await guide()).toEqual(guideBefore)
    vi.restoreAllMocks()
    expect(await saveEntry(ada, save)).toMatchObject({ version: 2, published: true })
  })

  it('is one transaction: a refusal of the database itself at the activity takes everything back', async () => {
    const { season, document } = await publishedSeason()
    const before = await everything()
    const save = { kind: 'season' as const, entryId: season.entryId, version: 1, publish: true }
    const saving = () => saveEntry(ada, { ...save, document: { ...document, title: 'New' } })
    await expect(refusingActivity(temporary, saving)).rejects.toThrow('activity.create')
    expect(await everything()).toBe(before)
  })

  it('a version that was saved as a draft makes no new one and leaves one live', async () => {
    const { entryId } = await made('person', { name: 'Q' }, false)
    const save = { kind: 'person' as const, entryId, version: 1, document: { name: 'Q' }, publish: true }
    expect(await saveEntry(ada, save)).toMatchObject({ version: 1, changed: false, published: true })
    expect(await saveEntry(ada, { ...save, document: { name: 'Qs' } })).toMatchObject({ version: 2 })
    const revisions = await temporary.db.revision.findMany({
      where: { entryId },
      orderBy: { version: 'asc' },
    })
    expect(revisions.map((each) => [each.publishedAt !== null, each.supersededAt !== null])).toEqual([
      [true, true],
      [true, false],
    ])
  })

  it('is refused while it points to a draft, which it names, or to nothing, or to itself', async () => {
    const show = await made('show', { title: 'Unfinished' }, false)
    const season = { showId: show.entryId, number: 1 }
    await expect(made('season', season)).rejects.toThrow('Show: “Unfinished” is a draft. Publish it first.')
    await expect(made('season', { ...season, showId: 'gone' })).rejects.toThrow(/no longer there/)
    const own = { title: 'Loop', followsEntryId: 'own' }
    await expect(
      saveEntry(ada, { kind: 'show', version: 0, document: own, publish: true, newEntryId: 'own' }),
    ).rejects.toThrow(/points to itself/)
    await temporary.db.entry.update({ where: { id: show.entryId }, data: { trashedAt: new Date() } })
    await expect(made('season', season)).rejects.toThrow(/no longer there/)
  })

  it('is refused when it points to an entry of another kind', async () => {
    const person = await made('person', { name: 'Q' })
    await expect(made('season', { showId: person.entryId, number: 1 })).rejects.toThrow(Invalid)
  })

  it('a taken, reserved or empty address is refused, also when it is made from the title', async () => {
    await made('show', { title: 'Café' })
    await expect(made('show', { title: 'CAFE' })).rejects.toThrow(/“cafe” is taken by another show/)
    await expect(made('show', { title: 'Other', slug: 'cafe' })).rejects.toThrow(/taken/)
    await expect(made('show', { title: 'Admin' })).rejects.toThrow(/“admin” is reserved for the site/)
    await expect(made('show', { title: '?!' })).rejects.toThrow(/can’t be made/)
    await expect(made('person', { name: 'Café' })).resolves.toMatchObject({ published: true })
  })

  it('a show has each season’s number once, under whatever address', async () => {
    const { show } = await publishedSeason()
    const again = { showId: show.entryId, number: 2, slug: 'volume-2' }
    await expect(made('season', again)).rejects.toThrow('Number: the show already has a season 2.')
    const other = await made('show', { title: 'Other' })
    await expect(made('season', { ...again, showId: other.entryId })).resolves.toMatchObject({ version: 1 })
  })
})
