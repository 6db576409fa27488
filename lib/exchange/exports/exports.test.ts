import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { findEntry } from '@/lib/editing/entries/queries'
import { seedGuide } from '@/lib/editing/entries/seed'
import { trashEntry, withdrawEntry } from '@/lib/editing/publishing/commands'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { Conflict, Invalid } from '@/lib/foundation/errors'
import { guide as sample } from '@/prisma/seed/guide'
import { importGuide } from './commands'
import { exported } from './testing'

const owner = systemEditor('Test')
const TAKES = 300_000

let own: TemporaryDatabase

beforeEach(async () => {
  vi.stubEnv('LOGLINE_NOW', '2022-02-02T12:00:00Z')
  own = await temporaryDatabase()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await own.close()
})

async function elsewhere() {
  await own.close()
  own = await temporaryDatabase()
}

/** Writing of every sort: a change of address, a draft above what is live, what was withdrawn, and what is in the trash. */
async function workOn() {
  const season = await own.reader.season.findFirstOrThrow({ where: { slug: 'season-2' } })
  const entry = await findEntry(owner, { kind: 'season', id: season.id })
  if (!entry) throw new Error('There is no season 2.')
  const document = entry.document as { releases: object[]; episodes: object[] }
  const save = { kind: 'season', entryId: season.id } as const
  const fewer = { ...document, releases: document.releases.slice(0, -1), disputes: [] }
  const { version } = await saveEntry(owner, {
    ...save,
    version: entry.version,
    document: fewer,
    publish: true,
  })
  await saveEntry(owner, { ...save, version, document: { ...fewer, logline: 'A draft.' } })
  const person = async (name: string) =>
    (await saveEntry(owner, { kind: 'person', version: 0, document: { name }, publish: true })).entryId
  await withdrawEntry(owner, { entryId: await person('Somebody withdrawn') })
  await trashEntry(owner, { entryId: await person('Somebody thrown away') })
  await own.db.regionGroup.create({
    data: {
      id: 'g',
      slug: 'benelux',
      name: 'Benelux',
      members: { create: [{ region: 'NL' }, { region: 'BE' }] },
    },
  })
  await own.db.region.create({ data: { code: 'US', zone: 'America/Chicago' } })
  await own.db.redirect.create({ data: { path: '/old', target: '/shows', createdAt: new Date(0) } })
  await own.db.fieldLock.create({ data: { entryId: season.id, path: 'plot', by: 'Ada', at: new Date(0) } })
}

describe('A guide', () => {
  it(
    'is the same, byte for byte, after it was exported and imported',
    async () => {
      await seedGuide(sample)
      await workOn()
      const text = await exported()
      const counts = [
        await own.reader.airing.count(),
        await own.reader.credit.count(),
        await own.reader.searchTarget.count(),
      ]
      await elsewhere()
      expect(await importGuide(owner, { json: JSON.parse(text), replaces: false })).toBeGreaterThan(20)
      expect(await exported()).toBe(text)
      expect([
        await own.reader.airing.count(),
        await own.reader.credit.count(),
        await own.reader.searchTarget.count(),
      ]).toEqual(counts)
    },
    TAKES,
  )

  it('that is empty is a document, too', async () => {
    const text = await exported()
    expect(JSON.parse(text)).toMatchObject({ format: 'logline-guide', version: 1, entries: [] })
    await importGuide(owner, { json: JSON.parse(text), replaces: false })
    expect(await exported()).toBe(text)
  })

  it(
    'takes the place of another only when told to',
    async () => {
      await saveEntry(owner, { kind: 'person', version: 0, document: { name: 'Ann Lee' }, publish: true })
      const text = await exported()
      await elsewhere()
      await seedGuide(sample.slice(0, 8))
      const before = await exported()
      await expect(importGuide(owner, { json: JSON.parse(text), replaces: false })).rejects.toThrow(Conflict)
      expect(await exported()).toBe(before)
      await importGuide(owner, { json: JSON.parse(text), replaces: true })
      expect(await exported()).toBe(text)
      expect([
        await own.reader.season.count(),
        await own.reader.source.count(),
        await own.reader.searchTarget.count(),
      ]).toEqual([0, 0, 1])
    },
    TAKES,
  )

  it(
    'is imported whole or not at all',
    async () => {
      await seedGuide(sample.slice(0, 6))
      const whole = JSON.parse(await exported()) as {
        entries: { kind: string; revisions: { document: Record<string, unknown> }[] }[]
      }
      const last = whole.entries.at(-1)?.revisions[0]
      if (last) last.document.name = last.document.title = ''
      await elsewhere()
      await expect(importGuide(owner, { json: whole, replaces: false })).rejects.toThrow(Invalid)
      expect(await own.reader.entry.count()).toBe(0)
    },
    TAKES,
  )

  it.each([
    ['no export', { hello: 1 }, 'no export of a guide'],
    [
      'of another version',
      { format: 'logline-guide', version: 2 },
      'version 2, and this Logline reads version 1',
    ],
    ['incomplete', { format: 'logline-guide', version: 1 }, 'not as it should be at site'],
  ])('that is %s is refused', async (_what, json, message) => {
    await expect(importGuide(owner, { json, replaces: false })).rejects.toThrow(message)
  })
})
