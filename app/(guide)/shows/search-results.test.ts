import { beforeAll, expect, it } from 'vitest'
import { seedGuide } from '@/lib/editing/entries/seed'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import type { SeasonInput, SeedRevision, ShowInput } from '@/prisma/seed/revision'
import { generateMetadata as seasonMetadata } from './[show]/[season]/page'
import { generateMetadata as showMetadata } from './[show]/page'

/** What search engines and shared links are told of a show and a season. */

const temporary = sharedDatabase()
const written = { on: '2022-02-02', note: '' }
const own = { seoTitle: 'Lost in every country', seoDescription: 'When, where, on what.' }

function show(id: string, document: ShowInput): SeedRevision {
  return { ...written, kind: 'show', id, document }
}
function season(id: string, document: SeasonInput): SeedRevision {
  return { ...written, kind: 'season', id, document }
}

beforeAll(async () => {
  await seedGuide([
    show('picard', { title: 'Picard', logline: 'An admiral.' }),
    season('picard-2', { showId: 'picard', number: 2, logline: 'A trial.' }),
    show('lost', { title: 'Lost', logline: 'An island.', ...own }),
    season('lost-2', { showId: 'lost', number: 2, logline: 'A hatch.', ...own }),
  ])
})

const searchParams = Promise.resolve({})
const ofShow = (show: string) => showMetadata({ params: Promise.resolve({ show }), searchParams })
const ofSeason = (show: string) =>
  seasonMetadata({ params: Promise.resolve({ show, season: 'season-2' }), searchParams })

it('Title and description are made from the page where no editor writes them', async () => {
  const made = { title: 'Picard', description: 'An admiral.' }
  expect(await ofShow('picard')).toMatchObject({ ...made, openGraph: made })
  const ofItsOwn = { title: 'Picard, season 2: when and where it comes out', description: 'A trial.' }
  expect(await ofSeason('picard')).toMatchObject({ ...ofItsOwn, openGraph: ofItsOwn })
})

it.each([
  ['show', ofShow],
  ['season', ofSeason],
])(
  'The title and description written for a %s stand in search results and where it is shared',
  async (_, of) => {
    const shared = { title: own.seoTitle, description: own.seoDescription }
    expect(await of('lost')).toMatchObject({
      title: { absolute: own.seoTitle },
      description: own.seoDescription,
      openGraph: shared,
      twitter: shared,
    })
  },
)

it('A link shows the name of the site', async () => {
  const words = { homeRegion: '', homeZone: '', contact: '', imprint: '', privacy: '' }
  await temporary.db.site.create({ data: { id: 'site', name: 'Seasons', ...words, updatedAt: new Date() } })
  expect(await ofShow('lost')).toMatchObject({ openGraph: { siteName: 'Seasons' } })
})
