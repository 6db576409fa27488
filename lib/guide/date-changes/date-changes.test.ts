import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { momentOfDay, saveEntry } from '@/lib/editing/entries/commands'
import { seedGuide } from '@/lib/editing/entries/seed'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { guide } from '@/prisma/seed/guide'
import { listChanges } from './queries'
import { changeTitle } from './sentences'

let own: TemporaryDatabase
beforeAll(async () => {
  process.env.LOGLINE_NOW = '2022-02-02T12:00:00Z'
  own = await temporaryDatabase()
  await seedGuide(guide)
})
afterAll(async () => {
  delete process.env.LOGLINE_NOW
  await own.close()
})

const everything = { show: null, region: null }
const SEASON = 'season-star-trek-picard-2'

async function documentOf(id: string) {
  const { headVersion } = await own.reader.entry.findUniqueOrThrow({ where: { id } })
  const revision = await own.reader.revision.findUniqueOrThrow({
    where: { entryId_version: { entryId: id, version: headVersion } },
  })
  return { version: headVersion, document: JSON.parse(revision.document) }
}

async function publish(change: (document: { releases: Record<string, unknown>[] }) => void) {
  const { version, document } = await documentOf(SEASON)
  change(document)
  const save = {
    kind: 'season',
    entryId: SEASON,
    version,
    document,
    publish: true,
    moment: momentOfDay('2022-02-10'),
  } as const
  await saveEntry(systemEditor('Test'), save)
}

const releaseOf = (document: { releases: Record<string, unknown>[] }, id: string) => {
  const release = document.releases.find((each) => each.id === id)
  if (!release) throw new Error(`There is no release ${id}.`)
  return release
}

it('tells what was announced with the article, and nothing of a region without a date', async () => {
  const { items } = await listChanges({ ...everything, show: 'star-trek-picard' })
  const season2 = items.filter((change) => change.season.heading === 'Season 2')
  expect(season2.map((change) => [change.kind, change.regions, change.after.value])).toEqual(
    expect.arrayContaining([
      ['announced', 'United States', '2022-03-03'],
      ['announced', 'Everywhere else', '2022-03-04'],
    ]),
  )
  expect(season2).toHaveLength(2)
})

it('tells a moved date with before, after and sources, once', async () => {
  await publish((document) => {
    releaseOf(document, 'picard-2-release-us').premiere = { on: '2022-03-10', time: '', zone: '' }
  })
  const { items } = await listChanges(everything)
  const [moved] = items
  expect(moved).toMatchObject({
    kind: 'moved',
    before: { value: '2022-03-03' },
    after: { value: '2022-03-10' },
    regions: 'United States',
  })
  expect(moved?.sources[0]?.publisher).toBe('What to Watch')
  expect(items.filter((change) => change.kind === 'moved')).toHaveLength(1)
  expect(moved && changeTitle(moved)).toBe(
    'Star Trek: Picard, season 2 moved from Thu 3 Mar 2022 to Thu 10 Mar 2022',
  )
})

it('tells a hold with its reason, a confirmation, one moved episode and a withdrawn row', async () => {
  await publish((document) => {
    Object.assign(releaseOf(document, 'picard-2-release-us'), {
      holdKind: 'postponed',
      holdReason: 'A strike',
    })
  })
  await publish((document) => {
    const exception = {
      id: 'x1',
      kind: 'move',
      episodeId: 'picard-2-episode-4',
      to: { on: '2022-04-01', time: '' },
    }
    Object.assign(releaseOf(document, 'picard-2-release-us'), {
      holdKind: '',
      holdReason: '',
      exceptions: [exception],
    })
  })
  await publish((document) => {
    releaseOf(document, 'picard-2-release-us').exceptions = []
  })
  await publish((document) => {
    releaseOf(document, 'picard-2-release-us').confidence = 'withdrawn'
  })
  const { items } = await listChanges({ ...everything, region: 'US' })
  const kinds = items.map((change) => change.kind)
  for (const kind of ['postponed', 'resumed', 'moved', 'withdrawn']) expect(kinds).toContain(kind)
  expect(items.find((change) => change.kind === 'postponed')?.reason).toBe('A strike')
  expect(items.find((change) => change.episode)).toMatchObject({
    episode: { number: 4 },
    after: { value: '2022-03-31' },
  })
  const standing = await own.reader.airing.count({
    where: { releaseId: 'picard-2-release-us', withdrawnAt: null },
  })
  expect(standing).toBe(0)
})

it('narrows to a region: everywhere else is not Canada', async () => {
  const { items } = await listChanges({ ...everything, region: 'CA', show: 'star-trek-picard' })
  expect(items.filter((change) => change.season.heading === 'Season 2')).toEqual([])
  const german = await listChanges({ ...everything, region: 'DE', show: 'star-trek-picard' })
  expect(german.items.some((change) => change.regions === 'Everywhere else')).toBe(true)
})
