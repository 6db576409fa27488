import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { isKind, type Kind } from '@/lib/documents/kinds'
import { saveEntry } from '@/lib/editing/entries/commands'
import { sampleGuide } from '@/lib/editing/entries/testing'
import { watchDatabase } from '@/lib/foundation/db/watch'
import type { Watch } from '@/lib/foundation/watch'
import { lastPurge, purgesAfter } from './queries'
import { notePurge } from './record'

const ada = systemEditor('Ada')
const own = sampleGuide()
let watch: Watch
beforeAll(async () => {
  watch = await watchDatabase(own.place)
})
afterAll(() => watch.close())

/** Publishes a change of an entry's document and answers what it took out. */
async function takenOut(entryId: string, change: (document: never) => void): Promise<string[]> {
  const entry = await own.db.entry.findUniqueOrThrow({ where: { id: entryId } })
  const revision = await own.db.revision.findUniqueOrThrow({
    where: { entryId_version: { entryId, version: entry.headVersion } },
  })
  const document = JSON.parse(revision.document)
  change(document as never)
  const kind: Kind = isKind(entry.kind) ? entry.kind : 'show'
  const before = await lastPurge(watch)
  await saveEntry(ada, { kind, entryId, version: entry.headVersion, document, publish: true })
  const notes = await purgesAfter(watch, before)
  expect(notes).toHaveLength(1)
  return notes.flatMap((note) => note.paths)
}

async function idOf(kind: string, slug: string): Promise<string> {
  return (await own.db.entry.findFirstOrThrow({ where: { kind, slug } })).id
}

async function seasonId(): Promise<string> {
  const where = { slug: 'season-2', show: { title: 'Star Trek: Picard' } }
  return (await own.db.season.findFirstOrThrow({ where })).id
}

const LISTS = ['/', '/shows', '/schedule', '/schedule.ics', '/changes.xml', '/sitemap.xml', '/api/v1/shows']

it('a show that is renamed takes out those that go on with its story, and the one it goes on with', async () => {
  const renamed = (show: { title: string }) => {
    show.title += ' (again)'
  }
  const paths = await takenOut(await idOf('show', 'star-trek-first-contact'), renamed)
  expect(paths).toContain('/shows/star-trek-the-next-generation')
  expect(await takenOut(await idOf('show', 'star-trek-the-next-generation'), renamed)).toContain(
    '/shows/star-trek-first-contact',
  )
})

it('an edited season takes out its show, its people, its platforms and the lists, and no other', async () => {
  const paths = await takenOut(await seasonId(), (season: { logline: string }) => {
    season.logline = 'A retired admiral meets an old adversary.'
  })
  for (const path of [
    ...LISTS,
    '/shows/star-trek-picard/*',
    '/embed/star-trek-picard/*',
    '/people/patrick-stewart',
  ])
    expect(paths).toContain(path)
  // Q is in both series: what he reprises stands on the other's page too.
  expect(paths).toContain('/shows/star-trek-the-next-generation/*')
  expect(paths).toContain('/platforms/paramount-plus')
  for (const path of ['*', '/people', '/platforms/netflix']) expect(paths).not.toContain(path)
})

it('somebody taken out of a season takes out their own page as well', async () => {
  const paths = await takenOut(await seasonId(), (season: { credits: { personId: string }[] }) => {
    season.credits.splice(
      season.credits.findIndex(({ personId }) => personId.includes('orla')),
      1,
    )
  })
  expect(paths).toContain('/people/orla-brady')
})

it('an edited person takes out the shows they are in and no platform', async () => {
  const paths = await takenOut(await idOf('person', 'john-de-lancie'), (person: { note: string }) => {
    person.note = 'A note'
  })
  for (const path of ['/people/john-de-lancie', '/people', '/characters/q', '/shows/star-trek-picard/*'])
    expect(paths).toContain(path)
  expect(paths.filter((path) => path.startsWith('/platforms'))).toEqual([])
  expect(paths).not.toContain('/schedule')
})

it('a new address takes out the old one and the new one', async () => {
  const paths = await takenOut(await idOf('show', 'star-trek-picard'), (show: { slug: string }) => {
    show.slug = 'picard'
  })
  for (const path of [
    '/shows/star-trek-picard',
    '/shows/star-trek-picard/*',
    '/shows/picard',
    '/shows/picard/*',
  ])
    expect(paths).toContain(path)
})

it('a platform takes out every show that is on it', async () => {
  const paths = await takenOut(await idOf('platform', 'prime-video'), (platform: { name: string }) => {
    platform.name = 'Prime'
  })
  for (const path of ['/platforms/prime-video', '/shows/picard/*', '/schedule']) expect(paths).toContain(path)
})

it('a note goes when it is a day old, with the next one that is written', async () => {
  const paths = JSON.stringify(['/shows/x'])
  const old = await own.db.purge.create({
    data: { entryId: null, paths, createdAt: new Date('2022-01-31T11:00:00Z') },
  })
  const young = await own.db.purge.create({
    data: { entryId: null, paths, createdAt: new Date('2022-02-01T13:00:00Z') },
  })
  await own.db.$transaction((transaction) =>
    notePurge(transaction, { entryId: null, paths: ['*'], at: new Date('2022-02-02T12:00:00Z') }),
  )
  const left = await own.db.purge.findMany({ select: { id: true } })
  expect(left).toContainEqual({ id: young.id })
  expect(left).not.toContainEqual({ id: old.id })
})
