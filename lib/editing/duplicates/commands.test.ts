import { describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import type { Kind } from '@/lib/documents/kinds'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { everyRow, refusingActivity } from '@/lib/foundation/db/testing-rows'
import { Conflict, Invalid } from '@/lib/foundation/errors'
import { findPerson } from '@/lib/guide/people/queries'
import { findRedirect } from '@/lib/guide/redirects/queries'
import { saveEntry } from '../entries/commands'
import { schedulePublishing } from '../publish-queue/commands'
import { listTrash } from '../publishing/queries'
import { listUses } from '../publishing/references'
import { mergeEntries } from './commands'

const ada = systemEditor('Ada')
const temporary = emptyDatabase()

const WHOOPI = {
  name: 'Whoopi Goldberg',
  externalIds: [{ id: 'x1', provider: 'imdb', value: 'nm0000155' }],
}
const CARYN = {
  name: 'Caryn Johnson',
  biography: 'Born in New York.',
  aliases: [{ id: 'a1', text: 'Caryn Elaine Johnson' }],
  externalIds: [
    { id: 'x2', provider: 'imdb', value: 'nm0000155' },
    { id: 'x3', provider: 'tmdb', value: '2395' },
  ],
  sources: [{ id: 's1', publisher: 'IMDb' }],
}

async function put(kind: Kind, newEntryId: string, document: object, publish = true) {
  return saveEntry(ada, { kind, version: 0, newEntryId, document, publish })
}

const cast = (id: string, personId: string) => ({ id, personId, job: 'cast', billing: 'main' })

async function guide() {
  await put('person', 'whoopi', WHOOPI)
  await put('person', 'caryn', CARYN)
  await put('show', 'show', { title: 'Picard', credits: [cast('c1', 'caryn')] })
}

const people = (taken: Record<string, 'winner' | 'loser'> = {}) =>
  ({
    kind: 'person',
    winner: { id: 'whoopi', version: 1 },
    loser: { id: 'caryn', version: 1 },
    taken,
  }) as const

async function documentOf(entryId: string, version?: number) {
  const entry = await temporary.db.entry.findUniqueOrThrow({ where: { id: entryId } })
  const where = { entryId_version: { entryId, version: version ?? entry.headVersion } }
  const { document, note, publishedAt } = await temporary.db.revision.findUniqueOrThrow({ where })
  return { ...JSON.parse(document), revision: { note, isPublished: publishedAt !== null } }
}

describe('A merge', () => {
  it('joins what both say, keeps the address and takes the loser’s name among the others', async () => {
    await guide()
    await mergeEntries(ada, people())
    const merged = await documentOf('whoopi')
    expect(merged).toMatchObject({
      name: 'Whoopi Goldberg',
      slug: 'whoopi-goldberg',
      biography: 'Born in New York.',
      sources: [{ publisher: 'IMDb' }],
      revision: { note: 'Merged “Caryn Johnson” into “Whoopi Goldberg”', isPublished: true },
    })
    expect(merged.aliases.map(({ text }: { text: string }) => text)).toEqual([
      'Caryn Elaine Johnson',
      'Caryn Johnson',
    ])
    expect(merged.externalIds.map(({ value }: { value: string }) => value)).toEqual(['nm0000155', '2395'])
  })

  it('takes the values an editor chose, and never the loser’s address with its name', async () => {
    await guide()
    await mergeEntries(ada, people({ name: 'loser', biography: 'winner' }))
    expect(await documentOf('whoopi')).toMatchObject({
      name: 'Caryn Johnson',
      slug: 'whoopi-goldberg',
      biography: '',
      aliases: [{ text: 'Caryn Elaine Johnson' }, { text: 'Whoopi Goldberg' }],
    })
  })

  it('moves what readers see, leaves one hop from the old address, and can be seen in the activity', async () => {
    await guide()
    await saveEntry(ada, {
      kind: 'person',
      entryId: 'caryn',
      version: 1,
      document: { ...CARYN, slug: 'caryn' },
      publish: true,
    })
    const { moved } = await mergeEntries(ada, { ...people(), loser: { id: 'caryn', version: 2 } })
    expect(moved).toBe(1)
    expect((await findPerson('whoopi-goldberg'))?.parts).toHaveLength(1)
    expect(await findPerson('caryn')).toBeNull()
    const rows = await temporary.db.redirect.findMany({ select: { path: true, target: true } })
    expect(rows).toEqual([
      { path: '/people/caryn-johnson', target: '/people/whoopi-goldberg' },
      { path: '/people/caryn', target: '/people/whoopi-goldberg' },
    ])
    expect(await findRedirect('/people/caryn')).toBe('/people/whoopi-goldberg')
    const purges = await temporary.db.purge.findMany({ select: { paths: true } })
    const paths = purges.flatMap((purge) => JSON.parse(purge.paths))
    for (const path of ['/people/caryn', '/people/whoopi-goldberg', '/shows/picard/*'])
      expect(paths).toContain(path)
    expect((await listTrash(ada)).map(({ id }) => id)).toEqual(['caryn'])
    expect((await listUses(ada, { kind: 'person', id: 'caryn' })).uses).toEqual([])
    expect(await temporary.db.activity.findFirst({ where: { action: 'merged' } })).toMatchObject({
      entryId: 'whoopi',
      actor: 'Ada',
      detail: 'with “Caryn Johnson”',
    })
  })

  it('leaves a newer draft a draft, on top of what readers see, with both pointing to the winner', async () => {
    await guide()
    const draft = { title: 'Picard', logline: 'Not yet', credits: [cast('c1', 'caryn'), cast('c2', 'caryn')] }
    await saveEntry(ada, { kind: 'show', entryId: 'show', version: 1, document: draft })
    await put('season', 'season', { showId: 'show', number: 1, credits: [cast('c3', 'caryn')] }, false)
    await mergeEntries(ada, people())
    const entry = await temporary.db.entry.findUnique({ where: { id: 'show' } })
    expect(entry).toMatchObject({ headVersion: 4, liveVersion: 3 })
    expect(await documentOf('show', 3)).toMatchObject({ logline: '', credits: [{ personId: 'whoopi' }] })
    expect(await documentOf('show')).toMatchObject({ logline: 'Not yet', revision: { isPublished: false } })
    expect((await documentOf('season')).credits).toMatchObject([{ personId: 'whoopi' }])
    expect(await temporary.db.show.findUnique({ where: { id: 'show' } })).toMatchObject({ logline: '' })
  })

  it('makes one credit of two that say the same', async () => {
    await guide()
    const both = { title: 'Picard', credits: [cast('c0', 'whoopi'), cast('c1', 'caryn')] }
    await saveEntry(ada, { kind: 'show', entryId: 'show', version: 1, document: both, publish: true })
    await mergeEntries(ada, people())
    expect((await documentOf('show')).credits).toMatchObject([{ id: 'c0', personId: 'whoopi' }])
  })

  it('of two platforms one of which became the other leaves none that became itself', async () => {
    await put('platform', 'old', { name: 'CBS All Access', homeZone: 'America/New_York' })
    await put('platform', 'new', { name: 'Paramount+', homeZone: 'America/New_York' })
    const document = { name: 'CBS All Access', homeZone: 'America/New_York', successorId: 'new' }
    await saveEntry(ada, { kind: 'platform', entryId: 'old', version: 1, document, publish: true })
    await put('show', 'show', { title: 'Picard', originators: [{ id: 'o', platformId: 'new' }] })
    const sides = { winner: { id: 'old', version: 2 }, loser: { id: 'new', version: 1 } }
    await mergeEntries(ada, { kind: 'platform', ...sides, taken: {} })
    expect(await temporary.db.platform.findMany()).toMatchObject([{ id: 'old', successorId: null }])
    expect(await temporary.db.showOriginator.findMany()).toMatchObject([{ platformId: 'old' }])
  })
})

describe('A merge is refused, and changes nothing,', () => {
  const refused = async (merge: Parameters<typeof mergeEntries>[1]) => {
    const before = await everyRow(temporary)
    const fault = await mergeEntries(ada, merge).catch((fault: unknown) => fault)
    expect(await everyRow(temporary)).toBe(before)
    return fault as Error
  }

  it('while either has a draft newer than what readers see, or was saved since', async () => {
    await guide()
    await saveEntry(ada, { kind: 'person', entryId: 'whoopi', version: 1, document: { name: 'Whoopi G.' } })
    expect(await refused(people())).toBeInstanceOf(Conflict)
    const fault = await refused({ ...people(), winner: { id: 'whoopi', version: 2 } })
    expect(fault).toBeInstanceOf(Invalid)
    expect(fault.message).toContain('“Whoopi G.” has unpublished changes')
  })

  it('into a draft, when readers see the other one', async () => {
    await put('person', 'whoopi', WHOOPI, false)
    await put('person', 'caryn', CARYN)
    expect((await refused(people())).message).toContain('Publish it first, or merge the other way')
  })

  it('while a version in the queue points to the loser', async () => {
    await guide()
    const draft = { title: 'Picard', credits: [cast('c1', 'caryn')], logline: 'Later' }
    await saveEntry(ada, { kind: 'show', entryId: 'show', version: 1, document: draft })
    const wall = { on: '2300-01-01', time: '18:00', zone: 'UTC' }
    await schedulePublishing(ada, { entryId: 'show', version: 2, ...wall })
    expect((await refused(people())).message).toContain('Version 2 of “Picard” is in the publish queue')
  })

  it('when it breaks off at its very end', async () => {
    await guide()
    const fault = await refusingActivity(temporary, () => refused(people()), 'merged')
    expect(fault.message).toContain('activity.create')
    expect(await mergeEntries(ada, people())).toEqual({ moved: 1 })
  })
})

it('Many shows point to the winner after one merge', async () => {
  await guide()
  for (let index = 0; index < 40; index += 1)
    await put('show', `show-${index}`, { title: `Show ${index}`, credits: [cast(`k${index}`, 'caryn')] })
  expect(await mergeEntries(ada, people())).toEqual({ moved: 41 })
  expect(await temporary.db.credit.count({ where: { personId: 'whoopi' } })).toBe(41)
})
