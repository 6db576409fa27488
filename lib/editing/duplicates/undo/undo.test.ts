import { describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import type { Kind } from '@/lib/documents/kinds'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { Conflict } from '@/lib/foundation/errors'
import { findRedirect } from '@/lib/guide/redirects/queries'
import { saveEntry } from '../../entries/commands'
import { listTrash } from '../../publishing/queries'
import { mergeEntries } from '../commands'
import { undoMerge } from './commands'
import { listMergedInto } from './queries'

const ada = systemEditor('Ada')
const temporary = emptyDatabase()

const put = (kind: Kind, newEntryId: string, document: object, publish = true) =>
  saveEntry(ada, { kind, version: 0, newEntryId, document, publish })

const cast = (id: string, personId: string, note = '') => ({
  id,
  personId,
  job: 'cast',
  billing: 'main',
  note,
})

const WHOOPI = { name: 'Whoopi Goldberg', aliases: [{ id: 'a0', text: 'Whoopi' }] }
const CARYN = { name: 'Caryn Johnson', biography: 'Born in New York.' }

async function merged() {
  await put('person', 'whoopi', WHOOPI)
  await put('person', 'caryn', { ...CARYN, slug: 'cj' })
  await saveEntry(ada, { kind: 'person', entryId: 'caryn', version: 1, document: CARYN, publish: true })
  await put('show', 'show', { title: 'Picard', credits: [cast('c0', 'whoopi'), cast('c1', 'caryn')] })
  await put('show', 'draft', { title: 'Later', credits: [cast('c2', 'caryn')] }, false)
  const winner = { id: 'whoopi', version: 1 }
  await mergeEntries(ada, { kind: 'person', winner, loser: { id: 'caryn', version: 2 }, taken: {} })
}

async function documentOf(entryId: string) {
  const { headVersion: version } = await temporary.db.entry.findUniqueOrThrow({ where: { id: entryId } })
  const where = { entryId_version: { entryId, version } }
  return JSON.parse((await temporary.db.revision.findUniqueOrThrow({ where })).document)
}

const peopleOf = async (entryId: string) =>
  (await documentOf(entryId)).credits.map(({ personId }: { personId: string }) => personId)

describe('An undone merge', () => {
  it('gives back both entries, what pointed to each, and the old addresses', async () => {
    await merged()
    expect(await peopleOf('show')).toEqual(['whoopi'])
    expect((await listMergedInto(ada, 'whoopi')).map(({ id }) => id)).toEqual(['caryn'])
    expect(await undoMerge(ada, 'caryn')).toEqual({ winnerId: 'whoopi', kept: [] })
    expect(await peopleOf('show')).toEqual(['whoopi', 'caryn'])
    expect(await peopleOf('draft')).toEqual(['caryn'])
    const credits = await temporary.db.credit.findMany({ orderBy: { id: 'asc' }, select: { personId: true } })
    expect(credits).toEqual([{ personId: 'whoopi' }, { personId: 'caryn' }])
    expect(await documentOf('whoopi')).toMatchObject({ biography: '', aliases: [{ text: 'Whoopi' }] })
    expect(await temporary.db.person.findUnique({ where: { id: 'caryn' } })).toMatchObject({
      slug: 'caryn-johnson',
      biography: 'Born in New York.',
    })
    expect(await findRedirect('/people/caryn-johnson')).toBeNull()
    expect(await findRedirect('/people/cj')).toBe('/people/caryn-johnson')
    expect(await listTrash(ada)).toEqual([])
    expect(await listMergedInto(ada, 'whoopi')).toEqual([])
  })

  it('leaves what was edited since, and says where that stands against it', async () => {
    await merged()
    const show = await temporary.db.entry.findUniqueOrThrow({ where: { id: 'show' } })
    const edited = { title: 'Picard', logline: 'New', credits: [cast('c0', 'whoopi', 'as Guinan')] }
    const save = { kind: 'show', entryId: 'show', version: show.headVersion, document: edited } as const
    await saveEntry(ada, { ...save, publish: true })
    const whoopi = { ...(await documentOf('whoopi')), biography: 'An actor.', occupations: 'Actor' }
    await saveEntry(ada, { kind: 'person', entryId: 'whoopi', version: 2, document: whoopi })
    expect((await undoMerge(ada, 'caryn')).kept).toEqual(['Whoopi Goldberg'])
    expect(await documentOf('show')).toMatchObject({ logline: 'New', credits: [{ note: 'as Guinan' }, {}] })
    expect(await peopleOf('show')).toEqual(['whoopi', 'caryn'])
    expect((await documentOf('whoopi')).biography).toBe('An actor.')
    // Readers see the winner as it was; the newer draft is a draft still.
    const seen = await temporary.db.person.findUnique({ where: { id: 'whoopi' } })
    expect(seen?.biography).toBe('')
  })

  it('is undone once', async () => {
    await merged()
    await undoMerge(ada, 'caryn')
    await expect(undoMerge(ada, 'caryn')).rejects.toBeInstanceOf(Conflict)
  })

  it('leaves an entry in the trash alone, and names it', async () => {
    await merged()
    const { db } = temporary
    await db.entry.update({ where: { id: 'draft' }, data: { trashedAt: new Date() } })
    expect((await undoMerge(ada, 'caryn')).kept).toEqual(['Later'])
    expect(await peopleOf('draft')).toEqual(['whoopi'])
  })
})
