import { describe, expect, it } from 'vitest'
import type { Kind } from '@/lib/documents/kinds'
import { saveEntry } from '@/lib/editing/entries/commands'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import {
  apply,
  documentOf,
  emptyGuide,
  humanEditor,
  importedShow,
  propose,
  season,
} from '../testing-importing'
import { read as readOfTmdb } from '../tmdb/testing'
import { SHOW } from '../tvmaze/testing'

const own = emptyGuide()

const revisions = () => own.reader.revision.count()

describe('An entry that is here already', () => {
  const make = async <K extends Kind>(kind: K, document: object) =>
    (
      await saveEntry(humanEditor, {
        kind,
        version: 0,
        document: document as DocumentByKind[K],
        publish: true,
      })
    ).entryId

  it('is found by its number in another catalogue, and keeps what it says', async () => {
    const id = await make('show', {
      title: 'Night-Shift',
      logline: 'Ours.',
      externalIds: [{ provider: 'imdb', value: 'tt2575988' }],
    })
    const { entries } = await propose(importedShow())
    expect(entries.find(({ kind }) => kind === 'show')).toMatchObject({ entryId: id, isNew: false })
    await apply(importedShow())
    expect(await documentOf('show', id)).toMatchObject({ title: 'Night-Shift', firstShown: '2024-04-04' })
    expect((await season()).showId).toBe(id)
    const before = await revisions()
    await apply(importedShow())
    expect(await revisions()).toBe(before)
  })

  it('is found by name and year; without a year it is asked about', async () => {
    const undated = await make('show', { title: 'Night Shift' })
    const { questions } = await propose(importedShow())
    expect(questions).toEqual([
      {
        id: 'tvmaze-show-143',
        kind: 'show',
        title: 'Night Shift',
        candidates: [{ id: undated, title: 'Night Shift' }],
      },
    ])
    await expect(apply(importedShow())).rejects.toThrow('Answer first which show “Night Shift” is')
    expect(await own.reader.entry.count()).toBe(1)
    await apply(importedShow(), { answers: { 'tvmaze-show-143': undated } })
    expect((await season()).showId).toBe(undated)
    expect((await propose(importedShow())).questions).toEqual([])
  })

  it('with another year is another show, under an address of its own', async () => {
    await make('show', { title: 'Night Shift', firstShown: '1982' })
    await apply(importedShow(), { publish: true })
    expect((await own.reader.show.findMany({ orderBy: { slug: 'asc' } })).map(({ slug }) => slug)).toEqual([
      'night-shift',
      'night-shift-2024',
    ])
  })

  it('answered as new is new', async () => {
    await make('show', { title: 'Night Shift' })
    await apply(importedShow(), { answers: { 'tvmaze-show-143': 'new' } })
    expect(await own.reader.entry.count({ where: { kind: 'show' } })).toBe(2)
    expect((await propose(importedShow())).questions).toEqual([])
  })

  it('is a person of that name: asked about, and not when the show has them', async () => {
    const ann = await make('person', { name: 'Ann Lee' })
    const { questions } = await propose(importedShow())
    expect(questions.map(({ id, candidates }) => [id, candidates[0]?.id])).toEqual([['tvmaze-person-1', ann]])
    await make('show', {
      title: 'Night Shift',
      firstShown: '2024',
      credits: [{ personId: ann, job: 'cast' }],
    })
    await apply(importedShow())
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
    await apply(importedShow())
    expect((await season()).releases[0]?.platformId).toBe(here)
    expect(await own.reader.entry.count({ where: { kind: 'platform' } })).toBe(2)
    const before = await revisions()
    await apply(importedShow())
    expect(await revisions()).toBe(before)
  })

  it('has its rows once, though two catalogues bring them', async () => {
    await apply(importedShow())
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
    await apply(importedShow())
    expect(await revisions()).toBe(before)
    expect(SHOW.name).toBe('Night Shift')
  })
})
