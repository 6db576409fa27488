import { describe, expect, it } from 'vitest'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { NotFound } from '@/lib/foundation/errors'
import { findPerson } from '@/lib/guide/people/queries'
import { searchGuide } from '@/lib/guide/search/queries'
import { findShow } from '@/lib/guide/shows/queries'
import { restoreRevision, saveEntry } from '../entries/commands'
import { returnEntry, trashEntry } from './commands'
import { listTrash } from './queries'
import { ada, events, guide, now, publish, readersRows } from './testing'

const temporary = emptyDatabase()

describe('The trash', () => {
  it('gives a show and its seasons back as they were, with every relation', async () => {
    await guide()
    const before = (await events()) ?? []
    const { db } = temporary
    const credits = await db.credit.findMany()
    await trashEntry(ada, { entryId: 'show', withSeasons: true })
    expect(await findShow('picard', now)).toBeNull()
    expect((await listTrash(ada)).map(({ id, wasLive }) => [id, wasLive]).sort()).toEqual([
      ['season', true],
      ['show', true],
    ])
    await returnEntry(ada, { entryId: 'show' })
    expect(await listTrash(ada)).toEqual([])
    expect(await events()).toEqual(before.map((event) => ({ ...event, sequence: event.sequence + 2 })))
    expect(await db.credit.findMany()).toEqual(credits)
    expect((await searchGuide('wormwood')).groups).not.toEqual([])
    expect(await db.revision.count()).toBe(4)
  })

  it('gives back the version readers saw, and leaves a newer draft a draft', async () => {
    await publish('person', 'brent', { name: 'Brent Spiner' })
    const document = { name: 'Brent Spiner', note: 'Secret' }
    await saveEntry(ada, { kind: 'person', entryId: 'brent', version: 1, document })
    await trashEntry(ada, { entryId: 'brent' })
    await returnEntry(ada, { entryId: 'brent' })
    expect(await findPerson('brent-spiner')).toMatchObject({ note: '' })
    expect(await temporary.db.entry.findUnique({ where: { id: 'brent' } })).toMatchObject({
      headVersion: 2,
      liveVersion: 1,
      trashedAt: null,
    })
  })

  it('says that the address is somebody else’s by now, changes nothing, and still gives a draft back', async () => {
    await publish('person', 'brent', { name: 'Brent Spiner' })
    await trashEntry(ada, { entryId: 'brent' })
    await publish('person', 'other', { name: 'Brent Spiner' })
    const whole = await readersRows(temporary)
    await expect(returnEntry(ada, { entryId: 'brent' })).rejects.toThrow('“brent-spiner” is taken')
    expect(await readersRows(temporary)).toBe(whole)
    await returnEntry(ada, { entryId: 'brent', asDraft: true })
    expect(await temporary.db.entry.findUnique({ where: { id: 'brent' } })).toMatchObject({
      liveVersion: null,
    })
    await expect(returnEntry(ada, { entryId: 'brent' })).rejects.toThrow(NotFound)
  })

  it('takes no save of what lies in it', async () => {
    await publish('person', 'brent', { name: 'Brent Spiner' })
    await trashEntry(ada, { entryId: 'brent' })
    const save = { kind: 'person', entryId: 'brent', version: 1, document: { name: 'B' } } as const
    await expect(saveEntry(ada, save)).rejects.toThrow(NotFound)
    await expect(restoreRevision(ada, { entryId: 'brent', version: 1 })).rejects.toThrow(NotFound)
  })
})
