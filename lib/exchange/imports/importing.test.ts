import { describe, expect, it } from 'vitest'
import { Conflict, Invalid } from '@/lib/foundation/errors'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { applyImport } from './commands'
import type { ImportedShow } from './core/proposal'
import { findProposal } from './queries'
import {
  apply,
  EPISODES,
  editByHand,
  emptyGuide,
  importEditor,
  importedShow,
  propose,
  seenOn,
} from './testing-importing'
import { episode } from './tvmaze/testing'

const own = emptyGuide()

const revisions = () => own.reader.revision.count()

describe('An import', () => {
  it('says what it would make and writes nothing', async () => {
    const { entries, questions, problems } = await propose(importedShow())
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
    expect(await apply(importedShow())).toMatchObject({ made: 7, changed: 0, published: 0 })
    expect(await own.reader.show.count()).toBe(0)
    expect(await apply(importedShow(), { publish: true })).toMatchObject({
      made: 0,
      changed: 0,
      published: 7,
    })
    expect(await own.reader.episode.count()).toBe(3)
    const before = [await revisions(), await own.reader.activity.count(), await own.reader.purge.count()]
    expect(await apply(importedShow(), { publish: true })).toMatchObject({
      made: 0,
      changed: 0,
      published: 0,
    })
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
    await apply(importedShow())
    const later = readAgain('2024-06-30')
    expect((await propose(later)).entries.filter(({ changes }) => changes.length > 0)).toEqual([])
    await apply(later)
    expect(await revisions()).toBe(7)
  })

  it('shows the licence and the page among the sources of what it made', async () => {
    await apply(importedShow(), { publish: true })
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
    const broken = importedShow()
    broken.seasons.push({
      kind: 'season',
      id: 'x'.repeat(41),
      document: { ...(broken.seasons[0]?.document as DocumentByKind['season']), number: 1 },
    })
    await expect(apply(broken, { publish: true })).rejects.toThrow(Invalid)
    expect(await own.reader.entry.count()).toBe(0)
  })

  it('refuses a season with the same number twice', async () => {
    const twice = importedShow({ episodes: [...EPISODES, episode({ number: 2, name: 'Another' })] })
    expect((await propose(twice)).problems.join()).toMatch(/Season 1 has episode 2 twice: .* and “Another”/)
    await expect(apply(twice)).rejects.toThrow('episode 2 twice')
    expect(await own.reader.entry.count()).toBe(0)
  })

  it('is refused when the guide changed after it was read', async () => {
    await apply(importedShow())
    const query = { imported: importedShow({}, { name: 'Night Shifts' }), seenOn, answers: {} }
    const { fingerprint } = await findProposal(importEditor, query)
    await editByHand('show', 'tvmaze-show-143', (document) => ({ ...document, logline: 'Nights.' }))
    await expect(applyImport(importEditor, { ...query, publish: false, fingerprint })).rejects.toThrow(
      Conflict,
    )
  })
})

const readAgain = (day: string) =>
  JSON.parse(JSON.stringify(importedShow()).replaceAll('2024-05-01', day)) as ImportedShow
