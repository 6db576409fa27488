import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type TemporaryDatabase, temporaryDatabase } from '../db/testing'
import { saveEntry } from '../entries/commands'
import type { Documents, Kind } from '../entries/kinds'
import { findEntry } from '../entries/queries'
import { Conflict, Invalid } from '../errors'
import { withdrawEntry } from '../publishing/commands'
import { systemEditor } from '../users/editor'
import { applyImport, lockField, unlockField } from './commands'
import type { ImportedShow } from './proposal'
import { findProposal } from './queries'
import { read as readOfTmdb } from './testing-tmdb'
import { episode, read, SHOW, streamed } from './testing-tvmaze'

const NOW = '2024-05-01T12:00:00Z'
const seenOn = '2024-05-01'
const editor = systemEditor('Test')
const hand = systemEditor('Ada')

let own: TemporaryDatabase

beforeAll(async () => {
  vi.stubEnv('LOGLINE_NOW', NOW)
  own = await temporaryDatabase()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await own.close()
})
beforeEach(async () => {
  for (const table of ['purge', 'activity', 'redirect'] as const)
    await (own.db[table] as unknown as { deleteMany(): Promise<unknown> }).deleteMany()
  await own.db.credit.deleteMany()
  await own.db.season.deleteMany()
  await own.db.show.deleteMany()
  for (const table of [own.db.person, own.db.character, own.db.platform, own.db.externalId])
    await (table as unknown as { deleteMany(): Promise<unknown> }).deleteMany()
  await own.db.entry.deleteMany()
})

const EPISODES = [streamed(1, '2024-04-04'), streamed(2, '2024-04-11'), streamed(3, '2024-04-18')]
const ANN = { id: 1, name: 'Ann Lee' }
const BOB = { id: 2, name: 'Bob Ray' }
const CAST = [
  { person: ANN, character: { id: 11, name: 'Kay' } },
  { person: BOB, character: { id: 12, name: 'Lou' } },
]

const told = (given: object = {}, show: object = {}) =>
  read({ episodes: EPISODES, cast: CAST, ...given }, show)

const apply = (imported: ImportedShow, more: { publish?: boolean; answers?: Record<string, string> } = {}) =>
  applyImport(editor, { imported, seenOn, answers: {}, publish: false, ...more })
const propose = (imported: ImportedShow, answers = {}) => findProposal(editor, { imported, seenOn, answers })

async function documentOf<K extends Kind>(kind: K, id: string): Promise<Documents[K]> {
  const entry = await findEntry(editor, kind, id)
  if (!entry) throw new Error(`There is no ${kind} ${id}.`)
  return entry.document as Documents[K]
}

async function correct<K extends Kind>(
  kind: K,
  id: string,
  change: (document: Documents[K]) => Documents[K],
) {
  const entry = await findEntry(hand, kind, id)
  if (!entry) throw new Error(`There is no ${kind} ${id}.`)
  const document = change(entry.document as Documents[K])
  await saveEntry(hand, { kind, entryId: id, version: entry.version, document })
}

const season = () => documentOf('season', 'tvmaze-season-143-1')
const show = () => documentOf('show', 'tvmaze-show-143')
const revisions = () => own.reader.revision.count()

describe('An import', () => {
  it('says what it would make and writes nothing', async () => {
    const { entries, questions, problems } = await propose(told())
    expect(entries.map(({ kind, isNew }) => [kind, isNew])).toEqual([
      ['platform', true],
      ['person', true],
      ['person', true],
      ['character', true],
      ['character', true],
      ['show', true],
      ['season', true],
    ])
    expect([questions, problems]).toEqual([[], []])
    expect(await own.reader.entry.count()).toBe(0)
    expect(await own.reader.importedDocument.count()).toBe(0)
  })

  it('makes drafts, or publishes, and the same again writes nothing', async () => {
    expect(await apply(told())).toMatchObject({ made: 7, changed: 0, published: 0 })
    expect(await own.reader.show.count()).toBe(0)
    expect(await apply(told(), { publish: true })).toMatchObject({ made: 0, changed: 0, published: 7 })
    expect(await own.reader.episode.count()).toBe(3)
    const before = [await revisions(), await own.reader.activity.count(), await own.reader.purge.count()]
    expect(await apply(told(), { publish: true })).toMatchObject({ made: 0, changed: 0, published: 0 })
    expect([await revisions(), await own.reader.activity.count(), await own.reader.purge.count()]).toEqual(
      before,
    )
    const activities = await own.reader.activity.findMany({ where: { action: 'imported' } })
    expect(activities.map(({ detail }) => detail)).toEqual([
      'from TVmaze: 7 new, 0 changed, 0 published',
      'from TVmaze: 0 new, 0 changed, 7 published',
    ])
  })

  it('that was only looked at again on a later day changes nothing', async () => {
    await apply(told())
    const later = readAgain('2024-06-30')
    expect((await propose(later)).entries.filter(({ changes }) => changes.length > 0)).toEqual([])
    await apply(later)
    expect(await revisions()).toBe(7)
  })

  it('shows the licence and the page among the sources of what it made', async () => {
    await apply(told(), { publish: true })
    const sources = await own.reader.source.findMany({ where: { entryId: 'tvmaze-season-143-1' } })
    expect(sources.map(({ publisher, title, url }) => [publisher, title, url])).toEqual([
      [
        'TVmaze',
        'Night Shift, season 1, licensed CC BY-SA 4.0',
        'https://www.tvmaze.com/shows/143/night-shift',
      ],
    ])
  })

  it('is all of a show or nothing of it', async () => {
    const broken = told()
    broken.seasons.push({
      kind: 'season',
      id: 'x'.repeat(41),
      document: { ...(broken.seasons[0]?.document as Documents['season']), number: 1 },
    })
    await expect(apply(broken, { publish: true })).rejects.toThrow(Invalid)
    expect(await own.reader.entry.count()).toBe(0)
  })

  it('refuses a season with the same number twice', async () => {
    const twice = told({ episodes: [...EPISODES, episode({ number: 2, name: 'Another' })] })
    expect((await propose(twice)).problems.join()).toMatch(/Season 1 has episode 2 twice: .* and “Another”/)
    await expect(apply(twice)).rejects.toThrow('episode 2 twice')
    expect(await own.reader.entry.count()).toBe(0)
  })

  it('is refused when the guide changed after it was read', async () => {
    await apply(told())
    const asked = { imported: told({}, { name: 'Night Shifts' }), seenOn, answers: {} }
    const { fingerprint } = await findProposal(editor, asked)
    await correct('show', 'tvmaze-show-143', (document) => ({ ...document, logline: 'Nights.' }))
    await expect(applyImport(editor, { ...asked, publish: false, fingerprint })).rejects.toThrow(Conflict)
  })
})

const readAgain = (day: string) =>
  JSON.parse(JSON.stringify(told()).replaceAll('2024-05-01', day)) as ImportedShow

describe('What an editor did', () => {
  beforeEach(async () => {
    await apply(told())
  })

  it('to a field stays, while the others follow the catalogue', async () => {
    await correct('show', 'tvmaze-show-143', (document) => ({ ...document, title: 'The Night Shift' }))
    const next = told({}, { name: 'Nightshift', premiered: '2024-04-05' })
    const [proposal] = (await propose(next)).entries.filter(({ kind }) => kind === 'show')
    expect(proposal?.stays).toContainEqual({
      path: 'title',
      label: 'Title',
      ours: 'The Night Shift',
      theirs: 'Nightshift',
      why: 'editor',
    })
    await apply(next)
    expect(await show()).toMatchObject({ title: 'The Night Shift', firstShown: '2024-04-05' })
    expect(await apply(next)).toMatchObject({ changed: 0 })
  })

  it('is told as staying although the catalogue says nothing new', async () => {
    await correct('show', 'tvmaze-show-143', (document) => ({ ...document, title: 'The Night Shift' }))
    const stays = (await propose(told())).entries.flatMap((entry) => entry.stays)
    expect(stays.map(({ path, why }) => [path, why])).toEqual([['title', 'editor']])
  })

  it('to a row stays, and a row that was removed stays out', async () => {
    await correct('show', 'tvmaze-show-143', (document) => ({
      ...document,
      credits: document.credits.filter(({ personId }) => personId !== 'tvmaze-person-2'),
    }))
    await correct('season', 'tvmaze-season-143-1', (document) => ({
      ...document,
      episodes: document.episodes.map((each) => (each.number === 2 ? { ...each, title: 'Second' } : each)),
    }))
    const renamed = EPISODES.map((each) => ({ ...each, name: `${each.name}, renamed` }))
    const next = told({ episodes: renamed })
    const stays = (await propose(next)).entries.flatMap((entry) => entry.stays)
    expect(stays.map(({ label, why }) => [label.replace(/tvmaze.*|\d{3,}/g, ''), why])).toEqual([
      ['Cast and crew › Bob Ray · Lou', 'removed'],
      ['Episodes › 2 · Second › Title', 'editor'],
    ])
    await apply(next)
    const { episodes } = await season()
    expect(episodes.map(({ title }) => title)).toEqual([renamed[0]?.name, 'Second', renamed[2]?.name])
    expect((await show()).credits.map(({ personId }) => personId)).toEqual(['tvmaze-person-1'])
  })

  it('is followed by what the catalogue has anew, in its place, and what it took back goes', async () => {
    const special = episode({ number: null, airdate: '2024-05-30', name: 'Special' })
    await apply(told({ episodes: [...EPISODES, special] }))
    const fourth = streamed(4, '2024-04-25')
    await apply(told({ episodes: [...EPISODES, fourth, special] }))
    expect((await season()).episodes.map(({ number }) => number)).toEqual([1, 2, 3, 4, null])
    await apply(told({ episodes: [...EPISODES.slice(0, 2), fourth] }))
    expect((await season()).episodes.map(({ number }) => number)).toEqual([1, 2, 4])
  })

  it('is not undone by a file that was left out', async () => {
    await apply(read({}))
    expect((await show()).credits).toHaveLength(2)
    expect((await season()).episodes).toHaveLength(3)
  })

  it('and locked stays, whatever the catalogue says', async () => {
    await lockField(hand, 'tvmaze-show-143', 'title')
    await lockField(hand, 'tvmaze-season-143-1', `episodes.${(await season()).episodes[0]?.id}.title`)
    await lockField(hand, 'tvmaze-show-143', 'credits')
    const renamed = EPISODES.map((each) => ({ ...each, name: `${each.name}, renamed` }))
    const next = told({ episodes: renamed, cast: CAST.slice(0, 1) }, { name: 'Nightshift' })
    const stays = (await propose(next)).entries.flatMap((entry) => entry.stays)
    expect(stays.map(({ path, why }) => [path.replace(/tvmaze-.*\d+/, '…'), why])).toEqual([
      ['title', 'locked'],
      ['credits', 'locked'],
      ['episodes.….title', 'locked'],
    ])
    await apply(next)
    expect((await show()).title).toBe('Night Shift')
    expect((await show()).credits).toHaveLength(2)
    expect((await season()).episodes.map(({ title }) => title)).toEqual([
      EPISODES[0]?.name,
      ...renamed.slice(1).map(({ name }) => name),
    ])
    await unlockField(hand, 'tvmaze-show-143', 'title')
    await apply(next)
    expect((await show()).title).toBe('Nightshift')
  })

  it('and did not publish is not published by an import', async () => {
    await apply(told(), { publish: true })
    await correct('show', 'tvmaze-show-143', (document) => ({ ...document, logline: 'Nights.' }))
    const next = told({}, { premiered: '2024-04-05' })
    expect(await apply(next, { publish: true })).toMatchObject({ changed: 1, heldBack: ['Night Shift'] })
    expect(await own.reader.show.findFirst()).toMatchObject({ logline: '', firstShownValue: '2024-04-04' })
    expect(await apply(told({}, { premiered: '2024-04-06' }), { publish: true })).toMatchObject({
      published: 0,
    })
  })

  it('withdrew stays withdrawn', async () => {
    await apply(told(), { publish: true })
    await withdrawEntry(hand, { entryId: 'tvmaze-show-143', withSeasons: true })
    await apply(told({}, { name: 'Nightshift' }), { publish: true })
    expect(await own.reader.show.count()).toBe(0)
    expect((await show()).title).toBe('Nightshift')
  })

  it('put into the trash stays there', async () => {
    await own.db.entry.update({ where: { id: 'tvmaze-person-2' }, data: { trashedAt: new Date() } })
    await own.db.entry.update({ where: { id: 'tvmaze-character-11' }, data: { trashedAt: new Date() } })
    await correct('show', 'tvmaze-show-143', (document) => ({ ...document, credits: [] }))
    await own.db.importedDocument.deleteMany()
    await apply(told())
    expect((await show()).credits.map(({ personId, characterId }) => [personId, characterId])).toEqual([
      ['tvmaze-person-1', ''],
    ])
    await own.db.entry.update({ where: { id: 'tvmaze-show-143' }, data: { trashedAt: new Date() } })
    await expect(apply(told())).rejects.toThrow('“Night Shift” is in the trash')
  })
})

describe('A date that the catalogue corrects after the day', () => {
  const airingsOf = async () => {
    const rows = await own.reader.airing.findMany({ orderBy: { sortKey: 'asc' }, select: { value: true } })
    return rows.map(({ value }) => value)
  }
  const streamedOn = (...days: string[]) =>
    told({ episodes: EPISODES.map((each, at) => ({ ...each, airdate: days[at] })) })

  it('is on the page, by name, and stays there', async () => {
    await apply(streamedOn('2024-04-04', '2024-04-13', '2024-04-18'), { publish: true })
    await apply(streamedOn('2024-04-04', '2024-04-11', '2024-04-18'), { publish: true })
    expect(await airingsOf()).toEqual(['2024-04-04', '2024-04-11', '2024-04-18'])
    await apply(streamedOn('2024-04-04', '2024-04-12', '2024-04-18'), { publish: true })
    expect(await airingsOf()).toEqual(['2024-04-04', '2024-04-12', '2024-04-18'])
    const before = await revisions()
    await apply(streamedOn('2024-04-04', '2024-04-12', '2024-04-18'), { publish: true })
    await apply(streamedOn('2024-04-04', '2024-04-12', '2024-04-18'), { publish: true })
    expect(await revisions()).toBe(before)
  })

  it('stays as an editor has moved it', async () => {
    await apply(told(), { publish: true })
    await correct('season', 'tvmaze-season-143-1', (document) => ({
      ...document,
      releases: document.releases.map((release) => ({
        ...release,
        exceptions: [
          {
            id: 'ada',
            kind: 'move' as const,
            skippedDay: '',
            episodeId: document.episodes[1]?.id ?? '',
            to: { on: '2024-04-12', time: '' },
            reason: '',
          },
        ],
      })),
    }))
    await apply(streamedOn('2024-04-04', '2024-04-13', '2024-04-18'))
    const { releases } = await season()
    expect(releases[0]?.exceptions.map(({ to }) => to.on)).toEqual(['2024-04-12'])
  })
})

describe('An entry that is here already', () => {
  const make = async <K extends Kind>(kind: K, document: object) =>
    (await saveEntry(hand, { kind, version: 0, document: document as Documents[K], publish: true })).entryId

  it('is found by its number in another catalogue, and keeps what it says', async () => {
    const id = await make('show', {
      title: 'Night-Shift',
      logline: 'Ours.',
      externalIds: [{ provider: 'imdb', value: 'tt2575988' }],
    })
    const { entries } = await propose(told())
    expect(entries.find(({ kind }) => kind === 'show')).toMatchObject({ entryId: id, isNew: false })
    await apply(told())
    expect(await documentOf('show', id)).toMatchObject({ title: 'Night-Shift', firstShown: '2024-04-04' })
    expect((await season()).showId).toBe(id)
    const before = await revisions()
    await apply(told())
    expect(await revisions()).toBe(before)
  })

  it('is found by name and year; without a year it is asked about', async () => {
    const undated = await make('show', { title: 'Night Shift' })
    const { questions } = await propose(told())
    expect(questions).toEqual([
      {
        id: 'tvmaze-show-143',
        kind: 'show',
        title: 'Night Shift',
        candidates: [{ id: undated, title: 'Night Shift' }],
      },
    ])
    await expect(apply(told())).rejects.toThrow('Which show “Night Shift” is')
    expect(await own.reader.entry.count()).toBe(1)
    await apply(told(), { answers: { 'tvmaze-show-143': undated } })
    expect((await season()).showId).toBe(undated)
    expect((await propose(told())).questions).toEqual([])
  })

  it('with another year is another show, under an address of its own', async () => {
    await make('show', { title: 'Night Shift', firstShown: '1982' })
    await apply(told(), { publish: true })
    expect((await own.reader.show.findMany({ orderBy: { slug: 'asc' } })).map(({ slug }) => slug)).toEqual([
      'night-shift',
      'night-shift-2024',
    ])
  })

  it('answered as new is new', async () => {
    await make('show', { title: 'Night Shift' })
    await apply(told(), { answers: { 'tvmaze-show-143': 'new' } })
    expect(await own.reader.entry.count({ where: { kind: 'show' } })).toBe(2)
    expect((await propose(told())).questions).toEqual([])
  })

  it('is a person of that name: asked about, and not when the show has them', async () => {
    const ann = await make('person', { name: 'Ann Lee' })
    const { questions } = await propose(told())
    expect(questions.map(({ id, candidates }) => [id, candidates[0]?.id])).toEqual([['tvmaze-person-1', ann]])
    await make('show', {
      title: 'Night Shift',
      firstShown: '2024',
      credits: [{ personId: ann, job: 'cast' }],
    })
    await apply(told())
    expect(await own.reader.entry.count({ where: { kind: 'person' } })).toBe(2)
    expect(await own.reader.entry.findUnique({ where: { id: 'tvmaze-person-1' } })).toBeNull()
  })

  it('is a platform of that name in the same country; another country’s is another', async () => {
    const here = await make('platform', { name: 'Channel Eight', kind: 'broadcast', regions: ['US'] })
    await make('platform', {
      name: 'Channel Eight',
      slug: 'channel-eight-au',
      kind: 'broadcast',
      regions: ['AU'],
    })
    await apply(told())
    expect((await season()).releases[0]?.platformId).toBe(here)
    expect(await own.reader.entry.count({ where: { kind: 'platform' } })).toBe(2)
    const before = await revisions()
    await apply(told())
    expect(await revisions()).toBe(before)
  })

  it('has its rows once, though two catalogues bring them', async () => {
    await apply(told())
    const { entries, questions } = await propose(readOfTmdb())
    expect(questions).toEqual([])
    expect(entries.map(({ entryId }) => entryId)).toContain('tvmaze-season-143-1')
    await apply(readOfTmdb())
    const both = await season()
    expect(both.episodes.map(({ number, id }) => [number, id.split('-')[0]])).toEqual([
      [1, 'tvmaze'],
      [2, 'tvmaze'],
      [3, 'tvmaze'],
    ])
    expect(both.sources.map(({ publisher }) => publisher)).toEqual(['TVmaze', 'TMDB'])
    const before = await revisions()
    await apply(readOfTmdb())
    await apply(told())
    expect(await revisions()).toBe(before)
    expect(SHOW.name).toBe('Night Shift')
  })
})
