import { beforeEach, describe, expect, it } from 'vitest'
import { withdrawEntry } from '@/lib/editing/publishing/commands'
import { lockField, unlockField } from '../../locks/commands'
import {
  apply,
  CAST,
  EPISODES,
  editByHand,
  emptyGuide,
  humanEditor,
  importedShow,
  propose,
  season,
  show,
} from '../testing-importing'
import { episode, parsedShow, streamedEpisode } from '../tvmaze/testing'

const own = emptyGuide()

const revisions = () => own.reader.revision.count()

describe('What an editor did', () => {
  beforeEach(async () => {
    await apply(importedShow())
  })

  it('to a field stays, while the others follow the catalogue', async () => {
    await editByHand('show', 'tvmaze-show-143', (document) => ({ ...document, title: 'The Night Shift' }))
    const next = importedShow({}, { name: 'Nightshift', premiered: '2024-04-05' })
    const [proposal] = (await propose(next)).entries.filter(({ kind }) => kind === 'show')
    expect(proposal?.declined).toContainEqual({
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
    await editByHand('show', 'tvmaze-show-143', (document) => ({ ...document, title: 'The Night Shift' }))
    const stays = (await propose(importedShow())).entries.flatMap((entry) => entry.declined)
    expect(stays.map(({ path, why }) => [path, why])).toEqual([['title', 'editor']])
  })

  it('to a row stays, and a row that was removed stays out', async () => {
    await editByHand('show', 'tvmaze-show-143', (document) => ({
      ...document,
      credits: document.credits.filter(({ personId }) => personId !== 'tvmaze-person-2'),
    }))
    await editByHand('season', 'tvmaze-season-143-1', (document) => ({
      ...document,
      episodes: document.episodes.map((each) => (each.number === 2 ? { ...each, title: 'Second' } : each)),
    }))
    const renamed = EPISODES.map((each) => ({ ...each, name: `${each.name}, renamed` }))
    const next = importedShow({ episodes: renamed })
    const stays = (await propose(next)).entries.flatMap((entry) => entry.declined)
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
    await apply(importedShow({ episodes: [...EPISODES, special] }))
    const fourth = streamedEpisode(4, '2024-04-25')
    await apply(importedShow({ episodes: [...EPISODES, fourth, special] }))
    expect((await season()).episodes.map(({ number }) => number)).toEqual([1, 2, 3, 4, null])
    await apply(importedShow({ episodes: [...EPISODES.slice(0, 2), fourth] }))
    expect((await season()).episodes.map(({ number }) => number)).toEqual([1, 2, 4])
  })

  it('is not undone by a file that was left out', async () => {
    await apply(parsedShow({}))
    expect((await show()).credits).toHaveLength(2)
    expect((await season()).episodes).toHaveLength(3)
  })

  it('and locked stays, whatever the catalogue says', async () => {
    await lockField(humanEditor, 'tvmaze-show-143', 'title')
    await lockField(humanEditor, 'tvmaze-season-143-1', `episodes.${(await season()).episodes[0]?.id}.title`)
    await lockField(humanEditor, 'tvmaze-show-143', 'credits')
    const renamed = EPISODES.map((each) => ({ ...each, name: `${each.name}, renamed` }))
    const next = importedShow({ episodes: renamed, cast: CAST.slice(0, 1) }, { name: 'Nightshift' })
    const stays = (await propose(next)).entries.flatMap((entry) => entry.declined)
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
    await unlockField(humanEditor, 'tvmaze-show-143', 'title')
    await apply(next)
    expect((await show()).title).toBe('Nightshift')
  })

  it('and did not publish is not published by an import', async () => {
    await apply(importedShow(), { publish: true })
    await editByHand('show', 'tvmaze-show-143', (document) => ({ ...document, logline: 'Nights.' }))
    const next = importedShow({}, { premiered: '2024-04-05' })
    expect(await apply(next, { publish: true })).toMatchObject({ changed: 1, heldBack: ['Night Shift'] })
    expect(await own.reader.show.findFirst()).toMatchObject({ logline: '', firstShownValue: '2024-04-04' })
    expect(await apply(importedShow({}, { premiered: '2024-04-06' }), { publish: true })).toMatchObject({
      published: 0,
    })
  })

  it('withdrew stays withdrawn', async () => {
    await apply(importedShow(), { publish: true })
    await withdrawEntry(humanEditor, { entryId: 'tvmaze-show-143', withSeasons: true })
    await apply(importedShow({}, { name: 'Nightshift' }), { publish: true })
    expect(await own.reader.show.count()).toBe(0)
    expect((await show()).title).toBe('Nightshift')
  })

  it('moved to the trash stays there', async () => {
    await own.db.entry.update({ where: { id: 'tvmaze-person-2' }, data: { trashedAt: new Date() } })
    await own.db.entry.update({ where: { id: 'tvmaze-character-11' }, data: { trashedAt: new Date() } })
    await editByHand('show', 'tvmaze-show-143', (document) => ({ ...document, credits: [] }))
    await own.db.importedDocument.deleteMany()
    await apply(importedShow())
    expect((await show()).credits.map(({ personId, characterId }) => [personId, characterId])).toEqual([
      ['tvmaze-person-1', ''],
    ])
    await own.db.entry.update({ where: { id: 'tvmaze-show-143' }, data: { trashedAt: new Date() } })
    await expect(apply(importedShow())).rejects.toThrow('“Night Shift” is in the trash')
  })
})

describe('A date that the catalogue corrects after the day', () => {
  const airingsOf = async () => {
    const rows = await own.reader.airing.findMany({ orderBy: { sortKey: 'asc' }, select: { value: true } })
    return rows.map(({ value }) => value)
  }
  const streamedOn = (...days: string[]) =>
    importedShow({ episodes: EPISODES.map((each, at) => ({ ...each, airdate: days[at] })) })

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
    await apply(importedShow(), { publish: true })
    await editByHand('season', 'tvmaze-season-143-1', (document) => ({
      ...document,
      releases: document.releases.map((release) => ({
        ...release,
        exceptions: [
          {
            id: 'ada',
            kind: 'move' as const,
            skippedDay: '',
            skippedUntil: '',
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
