import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { CHANGED, madeUpSeason, PUBLISHED, REGIONS, savePlatforms } from '@/lib/formats/testing-consistency'
import { numbersFrom } from '@/lib/foundation/dates/testing'
import { Invalid } from '@/lib/foundation/errors'
import { parseDocument } from '@/lib/guide/kinds/parse'
import { withoutSeasons } from '@/lib/guide/releases/testing'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { regionSentence } from '@/lib/guide/seasons/sentences'
import { saveEntry } from '../../entries/commands'
import { previewOf } from '../preview'
import { sentencesOf } from './preview'

const DRAFTS = 50
const ada = systemEditor('Ada')
const temporary = withoutSeasons()

beforeAll(() => savePlatforms(ada))
beforeEach(() => vi.stubEnv('LOGLINE_NOW', CHANGED))
afterEach(() => vi.unstubAllEnvs())

const now = Temporal.Instant.from(CHANGED)

async function published(region: string) {
  const guide = await findSeasonGuide({ show: 'picard', season: 1, region, now })
  const answer = guide?.forRegion
  if (!guide || !answer) throw new Error('There is no such season.')
  const pieces = regionSentence({ answer, episodeCount: guide.episodeCount, year: 2022, next: guide.next })
  return { pieces, page: JSON.stringify(guide) }
}

it.each(Array.from({ length: DRAFTS }, (_, seed) => seed + 1))(
  'A draft says and shows in every region what readers are told once it is published: draft %i',
  async (seed) => {
    const pick = numbersFrom(seed)
    const save = { kind: 'season', publish: true } as const
    const moment = { at: new Date(PUBLISHED), now: Temporal.Instant.from(PUBLISHED) }
    const before = madeUpSeason(pick, `d${seed}`)
    const { entryId, version } = await saveEntry(ada, { ...save, version: 0, document: before, moment })
    const document = madeUpSeason(pick, `d${seed}`)
    const told = await sentencesOf(ada, { entryId, document, regions: [...REGIONS] })
    expect(told.map(({ region }) => region)).toEqual([...REGIONS])

    const draft = { kind: 'season', entryId, document: parseDocument('season', document) } as const
    const shown = new Map<string, string>()
    for (const region of REGIONS) {
      const preview = await previewOf(draft, { region, now })
      shown.set(region, JSON.stringify(preview.kind === 'season' && preview.view))
    }

    await saveEntry(ada, { ...save, entryId, version, document, moment: { at: new Date(), now } })
    for (const { region, pieces } of told) {
      const read = await published(region)
      expect(pieces).toEqual(read.pieces)
      expect(shown.get(region)).toBe(read.page)
    }
  },
)

it('Nothing of it is left behind, and what can’t be read says why', async () => {
  const save = { kind: 'season', version: 0, publish: true } as const
  const { entryId } = await saveEntry(ada, { ...save, document: madeUpSeason(numbersFrom(1), 'x') })
  const count = await temporary.db.airing.count()
  await sentencesOf(ada, { entryId, document: madeUpSeason(numbersFrom(2), 'y'), regions: ['US'] })
  expect(await temporary.db.airing.count()).toBe(count)
  const wrong = { ...madeUpSeason(numbersFrom(1), 'x'), number: 'many' }
  await expect(sentencesOf(ada, { entryId, document: wrong, regions: ['US'] })).rejects.toBeInstanceOf(
    Invalid,
  )
})
