import Database from 'libsql'
import { chanceFrom } from './chance.mjs'

const REGIONS = ['US', 'CA', 'DE', 'GB', 'FR', 'AU', 'BR', 'JP', 'IN', 'PL']
const WORDS = [
  'river',
  'winter',
  'house',
  'the last',
  'night',
  'wi',
  'harbuor',
  'tower',
  'song',
  'star trek',
  'xylqzv',
]
// So many addresses take most of the requests, as on any site; the others are asked for once in a long while.
const HOT_ADDRESSES = 200
const HOT_SHARE = 0.9
const DAY_MS = 86_400_000

/**
 * Addresses such as readers, programs and strangers ask for, drawn from what is in the database: the same ones in the same
 * order for the same seed and guide. `season()` draws an entry to be edited.
 */
export function addressesOf(file, { seed = 1, now = Date.now() } = {}) {
  const database = new Database(file)
  database.exec('PRAGMA query_only = ON')
  const chance = chanceFrom(seed)
  const draw = rowsOf(database, chance)
  const context = { chance, draw, region: () => REGIONS[Math.floor(chance() * REGIONS.length)], now }
  const drawn = () => oneOf(KINDS, chance)(context)
  const hot = Array.from({ length: HOT_ADDRESSES }, drawn)
  return {
    next: () => (chance() < HOT_SHARE ? hot[Math.floor(chance() * hot.length)] : drawn()),
    season: () => draw.season(),
    close: () => database.close(),
  }
}

/** What is asked for, and how often of all. A guide without people or characters answers those with its first page. */
const KINDS = [
  [3, () => '/'],
  [14, ({ draw }) => `/shows/${draw.show()}`],
  [28, (context) => `${seasonOf(context)}${sometimes(context)}`],
  [10, ({ draw }) => draw.episode()],
  [10, ({ draw }) => draw.person()],
  [2, ({ draw }) => draw.character()],
  [2, ({ draw }) => draw.platform()],
  [4, (context) => `/schedule?region=${context.region()}&day=${dayNear(context)}`],
  [2, ({ chance }) => `/shows?page=${1 + Math.floor(chance() * 15)}`],
  [2, ({ chance }) => `/people?page=${1 + Math.floor(chance() * 15)}`],
  [3, ({ chance }) => `/search?q=${encodeURIComponent(WORDS[Math.floor(chance() * WORDS.length)])}`],
  [6, ({ draw, region }) => `${draw.seasonInApi()}?region=${region()}`],
  [3, ({ draw }) => `/api/v1/shows/${draw.show()}`],
  [1, (context) => `/api/v1/schedule?from=${dayNear(context)}&to=${dayNear(context, 0)}`],
  [1, () => '/api/v1/search?q=river'],
  [4, (context) => `${seasonOf(context)}/calendar.ics?region=${context.region()}`],
  [1, ({ region }) => `/schedule.ics?region=${region()}`],
  [1, ({ chance }) => `/changes${chance() < 0.5 ? '.xml' : '.json'}`],
  [2, ({ chance }) => `/shows/nothing-is-called-${Math.floor(chance() * 1e9)}`],
  [1, () => '/sign-in'],
]

function oneOf(kinds, chance) {
  let left = chance() * kinds.reduce((sum, [share]) => sum + share, 0)
  const chosen = kinds.find(([share]) => {
    left -= share
    return left < 0
  })
  return (chosen ?? kinds[0])[1]
}

function seasonOf({ draw }) {
  const { show, slug } = draw.season()
  return `/shows/${show}/${slug}`
}

function sometimes({ chance, region }) {
  return chance() < 0.5 ? `?region=${region()}` : ''
}

/** A day of the weeks around now; without a reach, a day that is never before the others. */
function dayNear({ chance, now }, reach = 14) {
  const days = reach === 0 ? 14 : Math.floor(chance() * 2 * reach) - reach
  return new Date(now + days * DAY_MS).toISOString().slice(0, 10)
}

/** Rows by chance: by their place in the table, which costs the same at any size. */
export function rowsOf(database, chance) {
  const rowOf = (table, sql) => {
    const [{ last }] = database.prepare(`SELECT max(rowid) AS last FROM "${table}"`).all()
    const question = database.prepare(`${sql} WHERE "${table}".rowid >= ? ORDER BY "${table}".rowid LIMIT 1`)
    return () => question.all(1 + Math.floor(chance() * (last ?? 0)))[0]
  }
  const show = rowOf('Show', 'SELECT slug, title FROM Show')
  const season = rowOf(
    'Season',
    'SELECT Season.id, Season.slug, Season.number, Show.slug AS show FROM Season CROSS JOIN Show ON Show.id = Season.showId',
  )
  const episode = rowOf(
    'Episode',
    `SELECT Episode.slug, Season.slug AS season, Show.slug AS show FROM Episode
     CROSS JOIN Season ON Season.id = Episode.seasonId CROSS JOIN Show ON Show.id = Season.showId`,
  )
  const named = (folder, table) => {
    const row = rowOf(table, `SELECT slug FROM "${table}"`)
    return () => {
      const slug = row()?.slug
      return slug ? `/${folder}/${slug}` : '/'
    }
  }
  return {
    show: () => show().slug,
    title: () => show().title,
    season,
    seasonInApi: () => {
      const { show: of, number } = season()
      return number === null ? `/api/v1/shows/${of}` : `/api/v1/shows/${of}/seasons/${number}`
    },
    episode: () => {
      const { show: of, season: within, slug } = episode()
      return `/shows/${of}/${within}/${slug}`
    },
    person: named('people', 'Person'),
    character: named('characters', 'Character'),
    platform: named('platforms', 'Platform'),
  }
}
