import { rowsOf } from './addresses.mjs'

/** Regions, words and slips that made-up guides of every size know. */
const REGIONS = 'US CA DE GB FR AU BR JP IN PL ES IT SE TR KR MX'.split(' ')
const GENRES = 'drama crime comedy science-fiction fantasy history mystery romance thriller'.split(' ')
const WORDS = 'river winter house night tower song harbour fire letter garden winner lantern'.split(' ')
const SLIPS = 'rivver wintre hosue nihgt towwer harbuor lettre gardne lantren firee'.split(' ')
const LETTERS = [...'acegikmoqsuw']
const DAY_MS = 86_400_000

/**
 * Every kind of page and answer, each with some addresses of its own in this guide: `[part, kind, addresses]`. `now` is the
 * guide's clock in milliseconds; `count` the most of a kind. What stands in the database is drawn evenly over its tables.
 */
export function kindsOf(database, { now, count }) {
  const draw = rowsOf(database, evenly(count))
  const times = (make) => Array.from({ length: count }, (_, at) => make(at))
  const each = (list, make) => list.slice(0, count).map(make)
  const pageIn = (table, size) => {
    const [{ rows }] = database.prepare(`SELECT count(*) AS rows FROM "${table}"`).all()
    return (at) => 2 + Math.round((Math.max(0, Math.ceil(rows / size) - 2) * at) / (count - 1))
  }
  const [showsPage, peoplePage] = [pageIn('Show', 60), pageIn('Person', 120)]
  const titles = times(() => draw.title())
  const seasons = times(() => draw.season()).map(({ show, slug }) => `/shows/${show}/${slug}`)
  const region = (at) => REGIONS[at % REGIONS.length]
  const platforms = times(() => draw.platform())
  const day = (at) => new Date(now + (at - count / 2) * DAY_MS).toISOString().slice(0, 10)
  const guide = [
    ['a show', times(() => `/shows/${draw.show()}`)],
    ['a season', seasons],
    ['a season in a region', seasons.map((path, at) => `${path}?region=${region(at)}`)],
    ['an episode', times(() => draw.episode())],
    ['a person', times(() => draw.person())],
    ['a character', times(() => draw.character())],
    ['a platform', platforms],
    ['all shows, from the second page to the last', times((at) => `/shows?page=${showsPage(at)}`)],
    ['shows under a letter', each(LETTERS, (letter) => `/shows?letter=${letter}`)],
    ['shows of a genre', each(GENRES, (genre) => `/shows?genre=${genre}`)],
    ['shows of a platform', platforms.map((path) => `/shows?platform=${path.split('/')[2]}`)],
    ['shows of a kind and a genre', each(GENRES, (genre) => `/shows?kind=miniseries&genre=${genre}`)],
    ['all people, from the second page to the last', times((at) => `/people?page=${peoplePage(at)}`)],
    ['people under a letter', each(LETTERS, (letter) => `/people?letter=${letter}`)],
    ['the schedule of a week', times((at) => `/schedule?day=${day(at)}`)],
    ['the schedule in a region', times((at) => `/schedule?region=${region(at)}&day=${day(at)}`)],
    ['the schedule of a platform', platforms.map((path) => `/schedule?platform=${path.split('/')[2]}`)],
    ['changed dates in a region', each(REGIONS, (code) => `/changes?region=${code}`)],
    ['changed dates of a show', times(() => `/changes?show=${draw.show()}`)],
    ['a search for one word', each(WORDS, (word) => `/search?q=${word}`)],
    ['a search for two words', each(WORDS, (word, at) => `/search?q=${word}+${WORDS.at(at - 1)}`)],
    ['a search with a slip', each(SLIPS, (slip) => `/search?q=${slip}`)],
    ['a search for a whole title', titles.map((title) => `/search?q=${encodeURIComponent(title)}`)],
    ['all episodes a word finds', each(WORDS, (word) => `/search?q=${word}&kind=episode`)],
  ]
  const followed = [
    ['a feed in a region', each(REGIONS, (code) => `/changes.xml?region=${code}`)],
    ['a calendar of a season', seasons.map((path, at) => `${path}/calendar.ics?region=${region(at)}`)],
    ['a calendar of a show', times(() => `/shows/${draw.show()}/calendar.ics`)],
    ['a calendar of a platform', platforms.map((path) => `/schedule.ics?platform=${path.split('/')[2]}`)],
    ['a calendar of everything in a region', each(REGIONS, (code) => `/schedule.ics?region=${code}`)],
  ]
  const api = [
    ['shows, from the second page to the last', times((at) => `/api/v1/shows?page=${showsPage(at)}`)],
    ['a show', times(() => `/api/v1/shows/${draw.show()}`)],
    ['a season in a region', times((at) => `${draw.seasonInApi()}?region=${region(at)}`)],
    ['the schedule of a week', times((at) => `/api/v1/schedule?from=${day(at)}&to=${day(at + 6)}`)],
    [
      'the schedule of a week in a region',
      times((at) => `/api/v1/schedule?from=${day(at)}&to=${day(at + 6)}&region=${region(at)}`),
    ],
    ['a search', each(WORDS, (word) => `/api/v1/search?q=${word}`)],
  ]
  const admin = [
    ['its front page', times(() => '/admin')],
    ['the list of shows', times((at) => `/admin/shows?page=${at + 1}`)],
    ['the list of people', times((at) => `/admin/people?page=${at + 1}`)],
    ['seasons, the last changed first', times(() => '/admin/seasons?sort=changed')],
    ['drafts of people', times(() => '/admin/people?state=draft')],
    ['changed seasons', times(() => '/admin/seasons?state=changed')],
    ['people without a source', times(() => '/admin/people?without=source')],
    ['people it finds', each(WORDS, (word) => `/admin/people?q=${word.slice(0, 4)}`)],
    ['the form of a season', times(() => `/admin/seasons/${draw.season().id}`)],
    ['what was done', times(() => '/admin/activity')],
  ]
  const parts = { 'The guide': guide, 'Feeds and calendars': followed, 'The API': api, 'The admin': admin }
  return Object.entries(parts).flatMap(([part, kinds]) =>
    // What is kept is made once; the admin pages are made each time.
    kinds.map(([kind, addresses]) => [
      part,
      kind,
      part === 'The admin' ? addresses : [...new Set(addresses)],
    ]),
  )
}

/** Numbers from 0 to 1 that fill the span evenly, in as many steps as there are draws of a kind. */
function evenly(count) {
  let at = 0
  return () => {
    at += 1
    return ((at * 0.618_033_988_75) % 1) * (1 - 1 / (count * 1000))
  }
}
