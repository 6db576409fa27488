import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { findEntry } from '@/lib/editing/entries/queries'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { lockField } from '../locks/commands'
import { applyImport } from './commands'
import type { ImportedShow } from './core/proposal'
import { findProposal } from './queries'
import { readShows } from './recognising'
import { hasRecordings } from './testing-recordings'

/** What the catalogues really answered, imported, corrected by an editor, and imported again. */

const NOW = '2020-11-30T12:00:00Z'
const seenOn = '2020-11-30'
const TAKES = 900_000
const hand = systemEditor('Ada')
const machine = systemEditor('Import')

const filesOf = (folder: string, names: string[]) =>
  names.map((name) => ({
    name,
    json: JSON.parse(
      readFileSync(join(process.env.LOGLINE_RECORDINGS ?? '', folder, name), 'utf8'),
    ) as unknown,
  }))

function tvmazeShows(): ImportedShow[] {
  const parts = ['akas', 'cast', 'crew', 'seasons', 'show-with-episodes']
  const valley = filesOf(
    'tvmaze',
    parts.map((part) => `silicon-valley.${part}.json`),
  )
  const others = filesOf('tvmaze', ['three-shows-with-episodes.json'])
  return [
    ...readShows(valley, { provider: 'tvmaze', seenOn }),
    ...readShows(others, { provider: 'tvmaze', seenOn }),
  ]
}

function tmdbShows(): ImportedShow[] {
  const parts = [
    'content_ratings',
    'details',
    'season_1',
    'season_1_aggregate_credits',
    'translations',
    'videos',
    'watch_providers',
  ]
  const files = filesOf(
    'tmdb',
    parts.map((part) => `breaking-bad.${part}.json`),
  )
  return readShows(files, { provider: 'tmdb', seenOn })
}

let own: TemporaryDatabase
let shows: ImportedShow[]

const show = (name: string) => {
  const found = shows.find((each) => each.show.document.title === name)
  if (!found) throw new Error(`${name} is not among the recordings.`)
  return found
}
const imported = (each: ImportedShow, publish = false) =>
  applyImport(machine, { imported: each, seenOn, answers: {}, publish })

async function corrected<K extends 'show' | 'season'>(
  kind: K,
  id: string,
  change: (document: DocumentByKind[K]) => DocumentByKind[K],
) {
  const entry = await findEntry(hand, { kind, id })
  if (!entry) throw new Error(`There is no ${id}.`)
  const document = change(entry.document as DocumentByKind[K])
  await saveEntry(hand, {
    kind,
    entryId: id,
    version: entry.version,
    document,
    publish: entry.liveVersion !== null,
  })
}

const season = async (id: string) =>
  (await findEntry(hand, { kind: 'season', id }))?.document as DocumentByKind['season']
const showNow = async (id: string) =>
  (await findEntry(hand, { kind: 'show', id }))?.document as DocumentByKind['show']

describe.skipIf(!hasRecordings)('The recordings, imported twice', () => {
  beforeAll(async () => {
    vi.stubEnv('LOGLINE_NOW', NOW)
    own = await temporaryDatabase()
    shows = tvmazeShows()
    for (const each of shows) await imported(each, each === show('Stranger Things'))
  }, TAKES)
  afterAll(async () => {
    vi.unstubAllEnvs()
    await own?.close()
  })

  it(
    'change nothing the second time',
    async () => {
      const before = [await own.reader.revision.count(), await own.reader.activity.count()]
      for (const each of tvmazeShows())
        expect(await imported(each)).toEqual({ made: 0, changed: 0, published: 0, heldBack: [] })
      expect([await own.reader.revision.count(), await own.reader.activity.count()]).toEqual(before)
    },
    TAKES,
  )

  it(
    'leave what an editor corrected, and the second run changes nothing',
    async () => {
      const [valley, stranger] = ['tvmaze-season-143-2', 'tvmaze-season-2993-3']
      await corrected('show', 'tvmaze-show-143', (document) => ({
        ...document,
        title: 'Silicon Valley (HBO)',
        credits: document.credits.slice(1),
      }))
      await corrected('season', valley, (document) => ({
        ...document,
        episodes: document.episodes.map((each, at) =>
          at === 2 ? { ...each, title: 'A title of our own' } : each,
        ),
      }))
      await corrected('season', stranger, (document) => ({
        ...document,
        releases: document.releases.map((release) => ({
          ...release,
          premiere: { ...release.premiere, on: '2019-07-05' },
        })),
      }))
      await lockField(hand, 'tvmaze-show-143', 'synopsis')
      const [valleyNow, strangerNow, showBefore] = [
        await season(valley),
        await season(stranger),
        await showNow('tvmaze-show-143'),
      ]

      const again = tvmazeShows()
      const [first] = again
      if (first) first.show.document.synopsis = 'Another synopsis.'
      const revisions = await own.reader.revision.count()
      for (const each of again) expect(await imported(each, true)).toMatchObject({ made: 0, changed: 0 })
      expect(await season(valley)).toEqual(valleyNow)
      expect(await season(stranger)).toEqual(strangerNow)
      expect(await showNow('tvmaze-show-143')).toEqual(showBefore)
      expect(await own.reader.revision.count()).toBe(revisions)

      const { entries } = await findProposal(machine, {
        imported: first as ImportedShow,
        seenOn,
        answers: {},
      })
      const declined = entries.flatMap((entry) =>
        entry.declined.map(({ path, why }) => [path.replace(/tvmaze-.*-\d+/, '…'), why]),
      )
      expect(declined).toEqual([
        ['title', 'editor'],
        ['synopsis', 'locked'],
        ['credits.…', 'removed'],
        ['episodes.….title', 'editor'],
      ])
    },
    TAKES,
  )

  it(
    'of another catalogue join the show that is there, and change nothing the second time',
    async () => {
      const [bad] = tmdbShows()
      const query = { imported: bad as ImportedShow, seenOn, answers: {} }
      const { questions, problems } = await findProposal(machine, query)
      expect([questions, problems]).toEqual([[], []])
      await applyImport(machine, { ...query, publish: false })
      expect(await own.reader.entry.count({ where: { kind: 'show', title: 'Breaking Bad' } })).toBe(1)
      const first = await season('tvmaze-season-169-1')
      expect(first.episodes).toHaveLength(7)
      expect(new Set(first.sources.map(({ publisher }) => publisher))).toContain('TMDB')
      const revisions = await own.reader.revision.count()
      expect(await applyImport(machine, { ...query, publish: false })).toMatchObject({ made: 0, changed: 0 })
      for (const each of tvmazeShows()) await imported(each)
      expect(await own.reader.revision.count()).toBe(revisions)
    },
    TAKES,
  )
})
