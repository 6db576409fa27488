import type Database from 'libsql'
import { nameInSql, queryRows } from '@/lib/foundation/sqlite/inspect'

export type Facts = Record<string, string | number | null>

const AT = '2026-11-01T12:00:00.000+00:00'

const release = (id: string, premiere: Facts, more: Facts = {}): Facts => ({
  id,
  seasonId: 'season',
  platformId: 'platform',
  premiereValue: null,
  holdKind: '',
  holdReason: '',
  confidence: 'confirmed',
  pattern: 'weekly',
  ...premiere,
  ...more,
})

const airing = (releaseId: string, episodeId: string, date: Facts): Facts => ({
  id: `${releaseId} ${episodeId}`,
  releaseId,
  episodeId,
  sequence: 3,
  ...date,
  sortKey: `${date.value} 1 `,
})

const day = (value: string): Facts => ({ value, precision: 'day' })
const premiere = (premiereValue: string | null, premierePrecision: string): Facts => ({
  premiereValue,
  premierePrecision,
})

/** A release as the season's document had it. */
const written = (on: string) => ({
  id: 'by-day',
  premiere: { on, time: '', zone: '' },
  confidence: 'confirmed',
  holdKind: '',
  holdReason: '',
  sourceIds: ['source'],
})

const revision = (version: number, publishedAt: string | null, releases: object[]): Facts => ({
  id: `revision-${version}`,
  entryId: 'season',
  version,
  minor: 0,
  authorId: 'user',
  publishedAt,
  scheduledFor: publishedAt ? null : AT,
  document: JSON.stringify({
    releases,
    sources: [{ id: 'source', publisher: 'Variety', url: 'https://variety.example' }],
  }),
})

/** A small guide as the first migration stores it; what a row doesn't name here is made up by fillFirstGuide. */
const ROWS: Record<string, Facts[]> = {
  User: [{ id: 'user', role: 'owner' }],
  Session: [{ id: 'session', userId: 'user' }],
  Invitation: [{ id: 'invitation', invitedBy: 'user' }],
  SignInAttempt: [{}],
  Site: [{ id: 'site' }],
  Entry: ['show', 'season', 'person', 'character', 'platform'].map((id) => ({
    id,
    kind: id,
    liveVersion: 1,
  })),
  Revision: [
    revision(1, '2021-02-02T12:00:00.000+00:00', [written('2022')]),
    revision(2, '2021-09-08T12:00:00.000+00:00', [written('2022-03-03')]),
    revision(3, null, [written('2022-03-04')]),
  ],
  Purge: [{ id: 'purge', entryId: 'season', revisionId: 'revision-2', createdAt: AT }],
  Activity: [
    { userId: 'user', entryId: 'season' },
    { action: 'changed-with-others', entryId: 'show', detail: 'mhx-1 from version 7' },
  ],
  Redirect: [{ path: '/shows/old' }],
  Show: [
    { id: 'show', synopsisRevealedBy: 'episode-2', firstShownValue: '1987-09', firstShownPrecision: 'month' },
  ],
  Season: [
    {
      id: 'season',
      showId: 'show',
      number: 2,
      plot: 'Q.',
      episodesOrdered: 10,
      episodesMade: 9,
      precededBy: 'show',
    },
  ],
  Episode: [1, 2].map((number) => ({
    id: `episode-${number}`,
    seasonId: 'season',
    position: number,
    number,
    runtimeMinutes: 48,
  })),
  EpisodeOrder: [{ id: 'order', seasonId: 'season' }],
  EpisodeOrderPlace: [{ orderId: 'order', episodeId: 'episode-2' }],
  ShowTitle: [{ showId: 'show' }],
  ShowLabel: [{ showId: 'show', kind: 'genre', value: 'drama' }],
  ShowOriginator: [{ showId: 'show', platformId: 'platform' }],
  AgeRating: [{ showId: 'show' }],
  ExternalId: [{ entryId: 'show' }],
  Platform: [{ id: 'platform', successorId: 'another' }],
  PlatformName: [{ platformId: 'platform' }],
  PlatformRegion: [{ platformId: 'platform', region: 'US' }],
  Region: [{ code: 'US', zone: 'America/New_York' }],
  RegionGroup: [{ id: 'group' }],
  RegionGroupMember: [{ groupId: 'group', region: 'US' }],
  Person: [{ id: 'person' }],
  Character: [{ id: 'character', descriptionRevealedBy: 'episode-1' }],
  Alias: [{ personId: 'person' }, { characterId: 'character', revealedBy: 'episode-2' }],
  Credit: [
    { id: 'credit', showId: 'show', seasonId: 'season', personId: 'person', characterId: 'character' },
  ],
  CreditEpisode: [{ creditId: 'credit', episodeId: 'episode-1' }],
  Release: [
    release('by-day', premiere('2022-03-03', 'day'), {
      orderId: 'order',
      endsValue: '2024-Q1',
      endsPrecision: 'quarter',
    }),
    release('by-instant', {
      ...premiere('2022-03-04', 'instant'),
      premiereTime: '21:00',
      premiereZone: 'local',
    }),
    release('by-year', premiere('2031', 'year'), { confidence: 'expected' }),
    release('on-hold', premiere('2199-03-06', 'day'), { holdKind: 'postponed', holdReason: 'A strike' }),
    release('at-once', premiere('2022-05-05', 'day'), { pattern: 'all-at-once' }),
    release('removed', premiere('2022-06-06', 'day'), { removedAt: AT }),
    release('tmdb-offer-1-8-rent', premiere(null, 'unknown'), { tier: 'rent', note: '' }),
  ],
  ReleaseRegion: ['by-day', 'tmdb-offer-1-8-rent'].map((releaseId) => ({
    releaseId,
    region: 'US',
    excluded: 0,
  })),
  ReleaseEpisode: [{ releaseId: 'by-day', episodeId: 'episode-1' }],
  ReleaseBatch: [{ releaseId: 'by-day', startValue: '2022-04', startPrecision: 'month' }],
  ReleaseException: [
    {
      releaseId: 'by-day',
      episodeId: 'episode-2',
      toValue: '2022-03-12',
      toPrecision: 'day',
      toTime: '20:00',
    },
  ],
  ReleaseLanguage: [{ releaseId: 'by-day', language: 'fr', use: 'audio' }],
  Airing: [
    airing('by-day', 'episode-1', day('2022-03-03')),
    airing('by-instant', 'episode-1', {
      ...day('2022-03-04'),
      precision: 'instant',
      time: '21:00',
      zone: 'local',
      startsAt: AT,
    }),
    airing('on-hold', 'episode-1', day('2199-03-06')),
    airing('at-once', 'episode-1', day('2022-05-05')),
    airing('at-once', 'episode-2', day('2022-05-05')),
    airing('removed', 'episode-1', { ...day('2022-06-06'), withdrawnAt: AT }),
  ],
  Section: [{ entryId: 'season', revealedBy: 'episode-2' }],
  Quotation: [{ entryId: 'season' }],
  Video: [{ entryId: 'season', publishedOnValue: '2022-01-21' }],
  Image: [{ entryId: 'season', width: 800, height: 1200 }],
  Source: [{ id: 'source', entryId: 'season', publishedOnValue: '2021-09' }],
  Citation: [{ entryId: 'season', sourceId: 'source', subjectId: 'by-day', field: '' }],
  Dispute: [{ id: 'dispute', entryId: 'season' }],
  DisputeValue: [{ disputeId: 'dispute' }],
}

/** Writes the guide, and answers with every row of it by its table: a fact that is made up says where it stands. */
export function fillFirstGuide(database: Database.Database): { table: string; row: Facts }[] {
  database.exec('PRAGMA foreign_keys = OFF')
  return Object.entries(ROWS).flatMap(([table, rows]) =>
    rows.map((given, at) => {
      const row = { ...madeUp(database, table, at), ...given }
      const columns = Object.keys(row).map(nameInSql)
      const places = columns.map(() => '?')
      database
        .prepare(`INSERT INTO ${nameInSql(table)} (${columns}) VALUES (${places})`)
        .run(Object.values(row))
      return { table, row }
    }),
  )
}

/** A value for each column that must have one. */
function madeUp(database: Database.Database, table: string, at: number): Facts {
  const columns = queryRows(database, `PRAGMA table_info(${nameInSql(table)})`).filter(
    (column) => column.notnull,
  )
  const values: Record<string, string | number> = { BOOLEAN: 1, INTEGER: at + 20, REAL: 0.25, DATETIME: AT }
  return Object.fromEntries(
    columns.map(({ name, type }) => [String(name), values[String(type)] ?? `${table}.${name} ${at}`]),
  )
}
