import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { everyRow } from '@/lib/foundation/db/testing-rows'
import { NotFound } from '@/lib/foundation/errors'
import { searchGuide } from '@/lib/guide/search/queries'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { saveEntry } from '../entries/commands'
import { makePreview, revokePreview } from './commands'
import { previewOf } from './preview'
import { findDraft, listPreviews } from './queries'

const ada = systemEditor('Ada')
const now = Temporal.Instant.from('2022-02-02T12:00:00Z')
const temporary = sharedDatabase()

const RELEASE = { id: 'r', platformId: 'ctv', regions: ['CA'], premiere: { on: '2022-03-03' } }
const LIVE = {
  showId: 'show',
  number: 1,
  title: 'Open',
  episodes: [{ id: 'e1', number: 1, title: 'One' }],
  releases: [RELEASE],
}
const DRAFT = {
  ...LIVE,
  slug: 'elsewhere',
  title: 'Hushhush',
  episodes: [...LIVE.episodes, { id: 'e2', number: 2, title: 'Two' }],
  releases: [{ ...RELEASE, premiere: { on: '2022-04-07' } }],
}

beforeAll(async () => {
  const publish = { version: 0, publish: true } as const
  await saveEntry(ada, { kind: 'show', ...publish, newEntryId: 'show', document: { title: 'Picard' } })
  await saveEntry(ada, { kind: 'platform', ...publish, newEntryId: 'ctv', document: { name: 'CTV' } })
  await saveEntry(ada, { kind: 'season', ...publish, newEntryId: 'season', document: LIVE })
  await saveEntry(ada, { kind: 'season', entryId: 'season', version: 1, document: DRAFT })
})

async function opened() {
  const { secret } = await makePreview(ada, { entryId: 'season', version: 2 })
  const draft = await findDraft(secret)
  if (!draft) throw new Error('The address opens nothing.')
  return { secret, draft }
}

describe('The preview of a draft', () => {
  it('is what readers would see of it, with its dates and at its address', async () => {
    const { draft } = await opened()
    const preview = await previewOf(draft, { region: 'CA', now })
    if (preview.kind !== 'season') throw new Error(`${preview.kind} is no season.`)
    expect(preview.view).toMatchObject({
      title: 'Hushhush',
      path: '/shows/picard/elsewhere',
      episodeCount: 2,
    })
    expect(preview.view.episodes.map(({ dates }) => dates[0]?.date.value)).toEqual([
      '2022-04-07',
      '2022-04-14',
    ])
  })

  it('leaves nothing behind: every row of every table is as it was', async () => {
    const { draft } = await opened()
    const before = await everyRow(temporary)
    await previewOf(draft, { region: null, now })
    expect(await everyRow(temporary)).toBe(before)
    expect((await searchGuide('hushhush')).groups).toEqual([])
  })

  it('is never seen by anybody else, however often both ask at once', {
    timeout: 90_000,
  }, async () => {
    const { draft } = await opened()
    const renderings = Array.from({ length: 24 }, async (_, turn) => {
      if (turn % 3 === 0) return { seen: await previewOf(draft, { region: null, now }), isDraft: true }
      return { seen: await findSeasonGuide({ show: 'picard', season: 1, region: null, now }), isDraft: false }
    })
    for (const { seen, isDraft } of await Promise.all(renderings))
      expect(JSON.stringify(seen).includes('Hushhush')).toBe(isDraft)
  })

  it('says what is missing where the draft can’t be a page yet', async () => {
    const { entryId } = await saveEntry(ada, { kind: 'season', version: 0, document: { title: 'Lost' } })
    const { secret } = await makePreview(ada, { entryId, version: 1 })
    const draft = await findDraft(secret)
    const preview = draft && (await previewOf(draft, { region: null, now }))
    expect(preview).toMatchObject({
      kind: null,
      problems: [{ path: 'showId' }, { path: 'number' }, { path: 'slug' }],
    })
  })
})

describe('A preview link', () => {
  it('ends when its version is published, and none is made of what is', async () => {
    const draft = { kind: 'person', document: { name: 'Shown Early' } } as const
    const { entryId } = await saveEntry(ada, { ...draft, version: 0 })
    const { secret } = await makePreview(ada, { entryId, version: 1 })
    expect(await findDraft(secret)).toMatchObject({ version: 1 })
    const { version } = await saveEntry(ada, { ...draft, entryId, version: 1, publish: true })
    expect(await findDraft(secret)).toBeNull()
    expect(await listPreviews(ada, entryId)).toEqual([])
    await expect(makePreview(ada, { entryId, version })).rejects.toThrow('is published')
  })

  it('opens nothing once it is expired, revoked, another’s or its entry is gone', async () => {
    const { secret } = await opened()
    const id = (await listPreviews(ada, 'season'))[0]?.id ?? ''
    expect(await findDraft(`${secret}x`)).toBeNull()
    expect(await findDraft(id)).toBeNull()
    expect(await findDraft(secret, new Date(Date.now() + 7 * 86_400_000 + 1000))).toBeNull()
    await expect(revokePreview(ada, { entryId: 'show', id })).rejects.toThrow(NotFound)
    expect(await findDraft(secret)).not.toBeNull()
    await temporary.db.entry.update({ where: { id: 'season' }, data: { trashedAt: new Date() } })
    expect(await findDraft(secret)).toBeNull()
    await temporary.db.entry.update({ where: { id: 'season' }, data: { trashedAt: null } })
    for (const each of await listPreviews(ada, 'season'))
      await revokePreview(ada, { entryId: 'season', id: each.id })
    expect(await findDraft(secret)).toBeNull()
  })

  it('is kept as a hash alone, and shows the version it was made for', async () => {
    const { secret, draft } = await opened()
    expect(await everyRow(temporary)).not.toContain(secret)
    expect(secret).toHaveLength(43)
    const typed = { ...DRAFT, title: 'Later' }
    await saveEntry(ada, { kind: 'season', entryId: 'season', version: 2, document: typed, autosave: true })
    expect(await findDraft(secret)).toEqual(draft)
  })
})
