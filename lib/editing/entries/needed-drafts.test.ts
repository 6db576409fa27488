import { beforeEach, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import type { Kind } from '@/lib/documents/kinds'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { Invalid } from '@/lib/foundation/errors'
import { previewPublishing } from '../previews/publishing/preview'
import { saveEntry } from './commands'

const ada = systemEditor('Ada')
const temporary = emptyDatabase()

const draft = (kind: Kind, newEntryId: string, document: object) =>
  saveEntry(ada, { kind, version: 0, newEntryId, document })

const SEASON = {
  showId: 'show',
  number: 1,
  credits: [{ id: 'c', personId: 'whoopi', characterId: 'guinan', job: 'cast', billing: 'main' }],
  releases: [{ id: 'r', regions: ['US'], platformId: 'stream', premiere: { on: '2022-03-03' } }],
  sources: [{ id: 's', publisher: 'CBS' }],
}

const SAVE = { kind: 'season', version: 0, newEntryId: 'season', document: SEASON, publish: true } as const

async function published(): Promise<string[]> {
  const rows = await temporary.db.entry.findMany({
    where: { liveVersion: { not: null } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

const seen = (...ids: string[]) => ids.map((id) => ({ id, version: 1 }))

describe('A season that needs a show, a platform, a person and a character that are drafts', () => {
  beforeEach(async () => {
    await draft('person', 'whoopi', { name: 'Whoopi Goldberg' })
    await draft('character', 'guinan', { name: 'Guinan' })
    await draft('platform', 'stream', { name: 'Longwave', kind: 'streaming' })
    await draft('show', 'show', { title: 'Picard', originators: [{ id: 'o', platformId: 'stream' }] })
  })

  it('is told what goes along, what others need before them, and nothing is left behind', async () => {
    const preview = await previewPublishing(ada, { kind: 'season', entryId: null, document: SEASON })
    expect(preview.problems).toEqual([])
    const ids = preview.needed.map(({ id }) => id)
    expect([...ids].sort()).toEqual(['guinan', 'show', 'stream', 'whoopi'])
    expect(ids.indexOf('stream')).toBeLessThan(ids.indexOf('show'))
    expect(preview.sentences[0]).toBe('Readers see it for the first time, at /shows/picard/season-1.')
    expect(await published()).toEqual([])
    expect(await temporary.db.entry.count()).toBe(4)
  })

  it('is published with them in one step, and each stands in the activity', async () => {
    await saveEntry(ada, { ...SAVE, along: seen('whoopi', 'guinan', 'stream', 'show') })
    expect(await published()).toEqual(['guinan', 'season', 'show', 'stream', 'whoopi'])
    expect(await temporary.db.activity.count({ where: { action: 'published' } })).toBe(5)
  })

  it('is not published, and neither are they, where one of them is left out', async () => {
    const fault = await saveEntry(ada, { ...SAVE, along: seen('whoopi', 'guinan', 'stream') }).catch(
      (each) => each,
    )
    expect(fault).toBeInstanceOf(Invalid)
    expect(fault.message).toContain('“Picard” is a draft')
    expect(await published()).toEqual([])
  })

  it('is not published with a draft that has been edited since it was shown', async () => {
    await saveEntry(ada, { kind: 'person', entryId: 'whoopi', version: 1, document: { name: 'Whoopi!' } })
    const along = seen('whoopi', 'guinan', 'stream', 'show')
    const fault = await saveEntry(ada, { ...SAVE, along }).catch((each) => each)
    expect(fault).toBeInstanceOf(Invalid)
    expect(fault.message).toContain('“Whoopi!” has been edited since you looked.')
    expect(await published()).toEqual([])
  })

  it('names the draft that lacks something', async () => {
    await draft('person', 'nobody', {})
    const credits = [{ ...SEASON.credits[0], personId: 'nobody' }]
    const document = { ...SEASON, credits }
    const { problems } = await previewPublishing(ada, { kind: 'season', entryId: null, document })
    expect(problems.map(({ message }) => message)).toEqual(['Untitled person: Name is missing.'])
  })
})

it('A published entry with a newer draft is left alone', async () => {
  const publish = { kind: 'show', version: 0, newEntryId: 'show', publish: true } as const
  await saveEntry(ada, { ...publish, document: { title: 'Picard' } })
  await saveEntry(ada, { kind: 'show', entryId: 'show', version: 1, document: { title: 'Picard!' } })
  const preview = await previewPublishing(ada, {
    kind: 'season',
    entryId: null,
    document: { showId: 'show', number: 1 },
  })
  expect(preview.needed).toEqual([])
})
