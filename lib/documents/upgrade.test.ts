import { describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { restoreRevision, saveEntry } from '@/lib/editing/entries/commands'
import { findEntry, listRevisions } from '@/lib/editing/entries/queries'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { Invalid } from '@/lib/foundation/errors'
import { parseDocument, readDocument } from '@/lib/guide/kinds/parse'

const ada = systemEditor('Ada')
const temporary = sharedDatabase()

describe('A revision that today’s rules refuse', () => {
  it('is read as it was kept, with defaults where there is nothing of use', () => {
    const old = {
      title: 'x'.repeat(300),
      number: 'two',
      state: 'ended',
      label: 7,
      gone: 'field',
      episodes: [{ id: 'a b', number: 9_999, sceneAfterCredits: 'yes' }],
      releases: [
        { id: 'r', premiere: { on: '1066', time: '21:00' }, regions: ['US', 'XX', 3], batches: 'none' },
      ],
    }
    expect(() => parseDocument('season', old)).toThrow(Invalid)
    const season = readDocument('season', JSON.stringify(old))
    expect(season).toMatchObject({ title: old.title, number: null, state: 'ended', label: '', credits: [] })
    expect(season.episodes).toMatchObject([{ id: 'a b', number: 9_999, title: '', sceneAfterCredits: false }])
    expect(season.releases).toMatchObject([
      { id: 'r', premiere: { on: '1066', time: '21:00', zone: '' }, regions: ['US', 'XX'], batches: [] },
    ])
    expect(Object.keys(season)).toEqual(Object.keys(parseDocument('season', {})))
  })

  it('has no title or description for search results where it is from before there were any', () => {
    const document = JSON.stringify({ title: 'Picard', logline: 'An admiral.' })
    for (const kind of ['show', 'season'] as const)
      expect(readDocument(kind, document)).toMatchObject({
        title: 'Picard',
        seoTitle: '',
        seoDescription: '',
      })
    const long = JSON.stringify({ seoTitle: 'x'.repeat(71) })
    expect(readDocument('show', long)).toMatchObject({ seoTitle: 'x'.repeat(71) })
  })

  it.each(['null', '[]', '7', '"text"'])('is an empty document where it is %s', (json) => {
    expect(readDocument('show', json)).toEqual(parseDocument('show', {}))
  })

  it('opens in the form and in the history; bringing it back is refused and changes nothing', async () => {
    const { entryId } = await saveEntry(ada, { kind: 'person', version: 0, document: { name: 'Q' } })
    const document = JSON.stringify({ name: 'Q'.repeat(300) })
    await temporary.db.revision.updateMany({ where: { entryId, version: 1 }, data: { document } })
    expect((await findEntry(ada, { kind: 'person', id: entryId }))?.document).toMatchObject({
      name: 'Q'.repeat(300),
    })
    await saveEntry(ada, { kind: 'person', entryId, version: 1, document: { name: 'Q' } })
    const history = await listRevisions(ada, { kind: 'person', entryId })
    expect(history[0]?.changes).toMatchObject([{ path: 'name', before: 'Q'.repeat(300), after: 'Q' }])
    await expect(restoreRevision(ada, { entryId, version: 1 })).rejects.toThrow(Invalid)
    expect((await findEntry(ada, { kind: 'person', id: entryId }))?.version).toBe(2)
  })
})
