/** What the plan takes for granted: docs/scale.md says why. Whose site is otherwise changes a number, and runs --docs. */
export const ASSUMED = {
  pagesAReader: 4,
  filesAReader: 4,
  /** Of a day's requests, those of its busiest hour; and how much more its busiest minute has than its mean. */
  busiestHour: 0.15,
  burst: 3,
  shows: 10_000,
  pagesAShow: 35,
  /** So many regions are asked for as often as each other; each has pages of its own. */
  regions: 3,
  /** A page is right until the next full minute. */
  lifetimeS: 60,
  /** PAGES_MB where nobody sets it. */
  storeMb: 64,
  /** What a kept page takes of PAGES_MB (docs/decisions/0021). */
  keptBytes: 44_000,
  /** Of all pages, what crawlers fetch in a day. */
  crawled: 0.1,
  editsADay: 5_000,
  /** Places of a CDN, each of which keeps pages by itself, for so long. */
  places: 30,
  sharedS: 60,
  /** What is planned with of a core, a database or a writer. */
  used: 0.6,
}

/** A plan is made for so many readers a day, with so much memory for pages. */
export const STEPS = [
  { readers: 10_000, pagesMb: 64 },
  { readers: 100_000, pagesMb: 256 },
  { readers: 1_000_000, pagesMb: 1_024 },
  { readers: 10_000_000, pagesMb: 4_096 },
  { readers: 100_000_000, pagesMb: 8_192 },
]

/** What one of each costs, by the last runs' figures: milliseconds of a processor, and bytes. */
export function costsOf({ bench, databases, servers }) {
  const made = databases.pages.filter(({ part }) => part === 'The guide').map(({ work }) => work)
  return {
    keptMs: figureOf(bench, 'guide page, processor time an answer') / 1_000,
    madeMs: mean(made.map(({ onPostgresql }) => onPostgresql)),
    askedMs: mean(made.map(({ ofPostgresql }) => ofPostgresql)),
    saveMs: servers.saving.median,
    pageBytes: figureOf(bench, 'HTML, gzip'),
    filesBytes: ['CSS (1 file), gzip', 'scripts (1 file), gzip', 'fonts (1 file)']
      .map((what) => figureOf(bench, what))
      .reduce((sum, bytes) => sum + bytes, 0),
  }
}

/**
 * What a day's busiest minute asks of each part, in cores (of the writer: in the share of its time), and how many servers that
 * takes: each sends with one core, and makes pages with another.
 */
export function loadOf({ readers, pagesMb }, costs, assumed = ASSUMED) {
  const { pagesAReader, filesAReader, busiestHour, burst, used } = assumed
  const perSecond = (aDay) => (aDay * busiestHour * burst) / 3_600
  const asked = perSecond(readers * pagesAReader)
  const requests = perSecond(readers * (pagesAReader + filesAReader))
  const crawled = (assumed.shows * assumed.pagesAShow * assumed.crawled) / 86_400
  const made = madeASecond(asked, pagesMb, assumed) + crawled
  const [sending, making] = [(requests * costs.keptMs) / 1_000, (made * costs.madeMs) / 1_000]
  return {
    requests,
    made,
    sending,
    making,
    asking: (made * costs.askedMs) / 1_000,
    saving: (perSecond(assumed.editsADay) * costs.saveMs) / 1_000,
    megabits: (perSecond(readers) * (pagesAReader * costs.pageBytes + costs.filesBytes) * 8) / 1e6,
    pastCdn: passedByCdn(asked, assumed) + crawled,
    servers: Math.max(1, Math.ceil(Math.max(sending, making) / used)),
  }
}

/** With how many readers a day a part is used as far as is planned with, whatever stands beside it. */
export function readersUntil(part, pagesMb, costs, assumed = ASSUMED) {
  let [few, many] = [1_000, 1e10]
  while (many / few > 1.01) {
    const readers = Math.sqrt(few * many)
    if (loadOf({ readers, pagesMb }, costs, assumed)[part] < assumed.used) few = readers
    else many = readers
  }
  return few
}

/**
 * Pages that the store has not, at so many requests a second: one whose time is over, and one that had to make room. How long it
 * keeps what nobody asks for follows from its room: https://en.wikipedia.org/wiki/Cache_replacement_policies, Che's approximation.
 */
function madeASecond(asked, pagesMb, assumed) {
  const room = (pagesMb * 2 ** 20) / assumed.keptBytes
  const demands = demandsOf(asked, assumed)
  let keptS = assumed.lifetimeS
  while (sumOf(demands, (rate) => 1 - Math.exp(-rate * keptS)) > room) keptS *= 0.95
  return sumOf(demands, (rate) => rate / (1 + rate * keptS))
}

function passedByCdn(asked, assumed) {
  const { places, sharedS } = assumed
  return places * sumOf(demandsOf(asked / places, assumed), (rate) => rate / (1 + rate * sharedS))
}

/** [requests a second, pages with so many]: the n-th page is asked for a n-th as often as the first (Zipf); neighbours count as one. */
function demandsOf(asked, { shows, pagesAShow, regions }) {
  const pages = shows * pagesAShow * regions
  const groups = []
  for (let first = 1; first <= pages; ) {
    const after = Math.min(pages + 1, Math.ceil(first * 1.05))
    groups.push({ share: 2 / (first + after - 1), count: after - first })
    first = after
  }
  const all = groups.reduce((sum, { share, count }) => sum + share * count, 0)
  return groups.map(({ share, count }) => [(asked * share) / all, count])
}

function sumOf(demands, figure) {
  return demands.reduce((sum, [rate, count]) => sum + count * figure(rate), 0)
}

function figureOf({ sections }, what) {
  const row = sections.flatMap(({ rows }) => rows).find((each) => each.what === what)
  if (!row) throw new Error(`The last run has no figure for "${what}": run npm run bench again.`)
  return row.ours
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
