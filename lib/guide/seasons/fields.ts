import { z } from 'zod'
import {
  check,
  choice,
  entry,
  lines,
  number,
  ownRow,
  ownRows,
  rows,
  slug,
  text,
} from '@/lib/documents/field-kit'
import { EPISODE_KINDS, SEASON_STATES } from '@/lib/documents/vocabularies'
import { availability } from '../availability/fields'
import { credits } from '../credits/fields'
import { images, videos } from '../media/fields'
import { releases } from '../releases/fields'
import { citations, disputes, externalIds, sources } from '../sources/fields'
import { quotations, sections } from '../texts/fields'

export const MAX_RUNTIME_MINUTES = 1_000

const episodes = rows(
  'Episodes',
  'episode',
  ['number', 'title'],
  {
    number: number('Number', { max: 5_000, hint: 'Empty for a special.' }),
    numberEnd: number('Last number', { max: 5_000, hint: 'For two in one.' }),
    title: text('Title'),
    kind: choice('Kind', EPISODE_KINDS),
    synopsis: lines('Synopsis'),
    runtimeMinutes: number('Minutes', { min: 1, max: MAX_RUNTIME_MINUTES }),
    airsAfterId: ownRow('Airs after', 'episodes', { hint: 'For a special.' }),
    sceneAfterCredits: check('A scene after the credits'),
  },
  2_000,
)

/** A season with its episodes, releases, cast, words and sources: one document. */
export const seasonFields = z.object({
  showId: entry('Show', 'show', { required: true }),
  number: number('Number', { max: 5_000, required: true }),
  slug: slug(undefined, { hint: 'Empty: season-2.' }),
  label: text('Label', { limit: 60, hint: '“Volume 1”, where the show calls it so.' }),
  title: text('Title'),
  logline: lines('Logline', { limit: 300 }),
  plot: lines('Plot', { limit: 10_000 }),
  textSources: ownRows('Plot sources', 'sources'),
  productionNotes: lines('Production'),
  productionSources: ownRows('Production sources', 'sources'),
  episodesOrdered: number('Episodes ordered', { max: 5_000 }),
  state: choice('State', SEASON_STATES),
  episodes,
  releases,
  availability,
  credits,
  videos,
  images,
  sections,
  quotations,
  orders: rows('Episode orders', 'order', ['name'], {
    name: text('Name', { required: true }),
    episodeIds: ownRows('Episodes in this order', 'episodes'),
  }),
  sources,
  citations,
  disputes,
  precededBy: entry('Comes after', 'season', { hint: 'Only where it isn’t the season numbered before.' }),
  followedBy: entry('Is followed by', 'season', { hint: 'Only where it isn’t the season numbered after.' }),
  externalIds,
  seoTitle: text('Title in search results', { limit: 70, hint: 'Empty: made from the title.' }),
  seoDescription: lines('Description in search results', { limit: 200 }),
})

export type SeasonDocument = z.output<typeof seasonFields>
