import { describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { startProcess } from '@/lib/foundation/db/testing-process'
import { refusingActivity } from '@/lib/foundation/db/testing-rows'
import { Conflict, Invalid, NotFound } from '@/lib/foundation/errors'
import { findPerson } from '@/lib/guide/people/queries'
import { saveEntry } from '../entries/commands'
import { cancelSchedule, publishDue, schedulePublishing, tryAgain } from './commands'
import { countOverdue, findQueue, findWaiting, nextDue } from './queries'

const ada = systemEditor('Ada')
const before = new Date('2023-03-01T12:00:00Z')
const due = new Date('2023-03-03T17:00:00Z')
const wall = { on: '2023-03-03', time: '18:00', zone: 'Europe/Berlin' }
const temporary = emptyDatabase()

async function draft(name = 'Whoopi Goldberg') {
  return (await saveEntry(ada, { kind: 'person', version: 0, document: { name } })).entryId
}

function scheduled(entryId: string, more = {}) {
  return schedulePublishing(ada, { entryId, version: 1, ...wall, ...more }, before)
}

describe('Scheduling', () => {
  it('keeps the moment and its zone, and publishes nothing before it', async () => {
    const entryId = await draft()
    expect(await scheduled(entryId)).toEqual({ at: due, change: '', replaced: null })
    expect(await publishDue(new Date(due.getTime() - 1))).toEqual([])
    expect(await findPerson('whoopi-goldberg')).toBeNull()
    expect(await nextDue()).toEqual(due)
    expect(await findWaiting(ada, entryId, before)).toMatchObject({
      version: 1,
      zone: wall.zone,
      isLate: false,
    })
  })

  it('refuses a time that is past, with a sentence', async () => {
    const refused = schedulePublishing(ada, { entryId: await draft(), version: 1, ...wall }, due)
    await expect(refused).rejects.toThrow('Friday 3 March 2023, 18:00 (Europe/Berlin) is past.')
  })

  it('refuses now what publishing now would refuse', async () => {
    const saved = await saveEntry(ada, { kind: 'season', version: 0, document: { title: 'Nowhere' } })
    const refused = await scheduled(saved.entryId).catch((fault) => fault)
    expect((refused as Invalid).problems.map(({ path }) => path)).toContain('showId')
    expect(await nextDue()).toBeNull()
  })

  it('refuses a version that is not the newest, and one readers see already', async () => {
    const entryId = await draft()
    await expect(scheduled(entryId, { version: 0 })).rejects.toThrow(Conflict)
    const document = { name: 'Whoopi' }
    await saveEntry(ada, { kind: 'person', entryId, version: 1, document, publish: true })
    await expect(scheduled(entryId, { version: 2 })).rejects.toThrow(Invalid)
  })

  it('takes the place of the entry’s earlier time, and says so', async () => {
    const entryId = await draft()
    await scheduled(entryId)
    await saveEntry(ada, { kind: 'person', entryId, version: 1, document: { name: 'Whoopi' } })
    expect(await scheduled(entryId, { version: 2, time: '19:00' })).toMatchObject({ replaced: 1 })
    expect(await temporary.db.revision.count({ where: { scheduledFor: { not: null } } })).toBe(1)
  })

  it('leaves the version that waits as it is when somebody goes on editing', async () => {
    const entryId = await draft()
    await scheduled(entryId)
    const typed = { name: 'Whoopi Goldberg', note: 'Unfinished' }
    await saveEntry(ada, { kind: 'person', entryId, version: 1, document: typed, autosave: true })
    expect(await publishDue(due)).toMatchObject([{ became: 'published', version: 1 }])
    expect(await findPerson('whoopi-goldberg')).toMatchObject({ note: '' })
    expect(await temporary.db.entry.findUnique({ where: { id: entryId } })).toMatchObject({
      headVersion: 2,
      liveVersion: 1,
    })
  })

  it('can be cancelled, once', async () => {
    const entryId = await draft()
    await scheduled(entryId)
    await cancelSchedule(ada, entryId)
    expect(await publishDue(due)).toEqual([])
    await expect(cancelSchedule(ada, entryId)).rejects.toThrow(NotFound)
  })
})

describe('What is due', () => {
  it('is published in its order, also long after, and leaves the queue', async () => {
    const [late, early] = [await draft('Late'), await draft('Early')]
    await scheduled(late, { time: '19:00' })
    await scheduled(early)
    const outcomes = await publishDue(new Date('2023-04-01T00:00:00Z'))
    expect(outcomes.map(({ title, became }) => [title, became])).toEqual([
      ['Early', 'published'],
      ['Late', 'published'],
    ])
    expect(await nextDue()).toBeNull()
    expect(await findQueue(ada, new Date('2023-04-01T00:00:00Z'))).toMatchObject({
      coming: [],
      overdue: [],
      lately: [{ detail: 'version 1, on schedule' }, { detail: 'version 1, on schedule' }],
    })
    expect(await temporary.db.purge.count()).toBe(2)
  })

  it('is not published over a newer version: the reason is kept, told as an alarm, and nothing tries again', async () => {
    const entryId = await draft()
    await scheduled(entryId)
    const document = { name: 'Whoopi Goldberg', note: 'Newer' }
    await saveEntry(ada, { kind: 'person', entryId, version: 1, document, publish: true })
    const [outcome] = await publishDue(due)
    expect(outcome).toMatchObject({
      became: 'overdue',
      reason: 'Version 2, which is newer, was published in the meantime.',
    })
    expect(await findPerson('whoopi-goldberg')).toMatchObject({ note: 'Newer' })
    expect(await countOverdue(ada, due)).toBe(1)
    expect(await publishDue(due)).toEqual([])
  })

  it('is not published when it no longer fits, holds up nothing else, and goes through once it does', async () => {
    const [first, second] = [await draft('Brent Spiner'), await draft('Orla Brady')]
    await scheduled(first)
    await scheduled(second, { time: '19:00' })
    const rival = { name: 'Another', slug: 'brent-spiner' }
    const other = await saveEntry(ada, { kind: 'person', version: 0, document: rival, publish: true })
    const later = new Date('2023-03-04T00:00:00Z')
    expect(await publishDue(later)).toMatchObject([
      {
        became: 'overdue',
        reason: 'Page address (slug): “brent-spiner” is taken by another person. Write a different one.',
      },
      { became: 'published', title: 'Orla Brady' },
    ])
    const renamed = { name: 'Another', slug: 'another' }
    const save = { kind: 'person', entryId: other.entryId, version: 1, document: renamed } as const
    await saveEntry(ada, { ...save, publish: true })
    await tryAgain(ada, first)
    expect(await publishDue(later)).toMatchObject([{ became: 'published', title: 'Brent Spiner' }])
  })

  it('is taken back whole when its last step fails', async () => {
    const entryId = await draft()
    await scheduled(entryId)
    const outcome = await refusingActivity(temporary, () => publishDue(due))
    expect(outcome).toMatchObject([{ became: 'overdue' }])
    expect(await findPerson('whoopi-goldberg')).toBeNull()
    expect(await temporary.db.purge.count()).toBe(0)
  })

  it('is published once, however many processes look', { timeout: 90_000 }, async () => {
    for (let number = 0; number < 5; number += 1) await scheduled(await draft(`Somebody ${number}`))
    const source = `
      import { publishDue } from '@/lib/editing/publish-queue/commands'
      console.log(JSON.stringify((await publishDue(new Date('${due.toISOString()}'))).map(({ became }) => became)))
      process.exit(0)`
    process.env.DATABASE_URL = temporary.url
    const processes = await Promise.all([1, 2].map(() => startProcess(source)))
    const said = await Promise.all(processes.map((each) => each.line()))
    // One that met a lock for too long may have left something for the next look.
    const rest = (await publishDue(due)).map(({ became }) => became)
    const all = [...said.flatMap((line) => JSON.parse(line) as string[]), ...rest]
    expect(all.filter((became) => became === 'published')).toHaveLength(5)
    expect(all).not.toContain('overdue')
    expect(await temporary.db.purge.count()).toBe(5)
    expect(await temporary.db.activity.count({ where: { action: 'published' } })).toBe(5)
  })
})
