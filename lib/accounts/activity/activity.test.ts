import { describe, expect, it } from 'vitest'
import { saveEntry } from '@/lib/editing/entries/commands'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import type { Editor } from '../editor'
import { makeReset } from '../resets/commands'
import { createUser, disableUser, enableUser, setRole } from '../users/commands'
import { systemEditor } from '../users/system'
import { ACTION_GROUPS, verbOf } from './actions'
import { ACTIVITIES_A_PAGE, listActivity } from './queries'
import { activityQuery } from './query'

const owner = systemEditor('Test')
const temporary = emptyDatabase()

const ask = (by: Editor, query: object = {}) => listActivity(by, activityQuery.parse(query))
const sentences = async (by: Editor, query: object = {}) => {
  const { activities } = await ask(by, query)
  return activities.map(({ actor, verb, entry, detail }) =>
    [actor, verb, entry?.title, detail].filter(Boolean).join(' '),
  )
}

async function tell(rows: { at: string; id?: string; action?: string; userId?: string; entryId?: string }[]) {
  for (const [index, row] of rows.entries())
    await temporary.db.activity.create({
      data: { id: `row-${index}`, action: 'published', actor: 'Ada', ...row, at: new Date(row.at) },
    })
}

describe('The activities', () => {
  it('say who did what to which entry, with the way to it', async () => {
    const document = { name: 'Brent Spiner', slug: 'brent-spiner' }
    const { entryId } = await saveEntry(owner, { kind: 'person', version: 0, document, publish: true })
    const { activities } = await ask(owner)
    expect(activities).toMatchObject([
      {
        actor: 'Test',
        person: 'system',
        verb: 'published',
        entry: { title: 'Brent Spiner', path: `/admin/people/${entryId}` },
        detail: 'version 1',
      },
    ])
    expect(await sentences(owner, { entry: 'another' })).toEqual([])
    expect(await sentences(owner, { entry: entryId })).toHaveLength(1)
  })

  it('lead nowhere for what is in the trash or gone', async () => {
    await tell([{ at: '2026-01-01', entryId: 'gone' }])
    expect((await ask(owner)).activities[0]?.entry).toEqual({
      id: 'gone',
      title: 'a deleted entry',
      path: null,
    })
  })

  it('are told of each change of an account, in words and without a link’s secret', async () => {
    const ada = { email: 'ada@example.org', name: 'Ada', role: 'editor' as const }
    const { id } = await createUser(owner, ada)
    await setRole(owner, id, 'reader')
    await disableUser(owner, id)
    await enableUser(owner, id)
    const { secret } = await makeReset(owner, id)
    const told = await sentences(owner)
    expect(new Set(told)).toEqual(
      new Set([
        'Test created an account for ada@example.org, editor',
        'Test changed the role of ada@example.org: editor to reader',
        'Test disabled the account of ada@example.org',
        'Test enabled the account of ada@example.org',
        'Test made a link to a new password for ada@example.org',
      ]),
    )
    expect(told.join()).not.toContain(secret)
  })

  it('tell an editor of work on the guide and of their own account, not of others’', async () => {
    await tell([
      { at: '2026-01-01', action: 'saved', userId: 'olive' },
      { at: '2026-01-02', action: 'moved-to-trash', userId: 'olive' },
      { at: '2026-01-03', action: 'signed-in', userId: 'olive' },
      { at: '2026-01-04', action: 'signed-in', userId: 'ada' },
      { at: '2026-01-05', action: 'sign-in-refused' },
    ])
    const ada: Editor = { ...owner, id: 'ada', role: 'editor' }
    expect(await sentences(ada)).toEqual(['Ada signed in', 'Ada moved to trash', 'Ada saved a draft of'])
    expect(await sentences(ada, { person: 'olive', kind: 'sign-ins' })).toEqual([])
    expect(await sentences(owner)).toHaveLength(5)
  })

  it('are asked for by person and kind; what an address says besides is not heard', async () => {
    await tell([
      { at: '2026-01-01', action: 'saved', userId: 'ada' },
      { at: '2026-01-02', action: 'published', userId: 'ada' },
      { at: '2026-01-03', action: 'published' },
      { at: '2026-01-04', action: 'moved-to-trash', userId: 'ada' },
    ])
    expect(await sentences(owner, { person: 'ada', kind: 'published' })).toEqual(['Ada published'])
    expect(await sentences(owner, { person: 'system' })).toEqual(['Ada published'])
    expect(await sentences(owner, { kind: 'other' })).toEqual(['Ada moved to trash'])
    for (const odd of [{ kind: '__proto__' }, { kind: ['drafts'] }, { before: '2026-99-99T00:00:00.000Z~x' }])
      expect(await sentences(owner, odd)).toHaveLength(4)
  })

  it('come in pages that neither repeat nor skip a row of the same instant', async () => {
    const total = 2 * ACTIVITIES_A_PAGE + 3
    await temporary.db.activity.createMany({
      data: Array.from({ length: total }, (_, at) => ({
        id: `row-${String(at).padStart(3, '0')}`,
        at: new Date(Date.UTC(2026, 0, 1 + Math.floor(at / 40))),
        actor: 'Ada',
        action: 'saved',
      })),
    })
    const seen: string[] = []
    let before: string | null = ''
    while (before !== null) {
      const page: Awaited<ReturnType<typeof ask>> = await ask(owner, before ? { before } : {})
      expect(page.activities.length).toBeLessThanOrEqual(ACTIVITIES_A_PAGE)
      seen.push(...page.activities.map(({ id }) => id))
      before = page.next
    }
    expect(seen).toHaveLength(total)
    expect(seen).toEqual([...new Set(seen)].sort().reverse())
  })
})

it('Every action that belongs to a group has words of its own', () => {
  for (const action of Object.values(ACTION_GROUPS).flatMap(({ actions }): readonly string[] => actions))
    expect(verbOf(action)).toMatch(/^[a-z]/)
  expect(verbOf('toString')).toBe('toString')
})
