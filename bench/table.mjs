const PEERS = ['bare', 'same', 'nginx']
const SHARES = ['ofBare', 'ofSame', 'ofNginx']
const HEADINGS = [
  '',
  'Logline',
  'aim',
  'bare',
  'bare, same headers',
  'nginx',
  'of bare',
  'of same headers',
  'of nginx',
]

/** All figures as one table for a terminal. */
export function tableOf({ sections }) {
  const lines = sections.flatMap(({ title, rows }) => [[title], ...rows.map(cellsOf)])
  const widths = HEADINGS.map((heading, at) =>
    Math.max(
      heading.length,
      ...lines.filter((line) => line.length > 1).map((line) => line[at].length + (at === 0 ? 2 : 0)),
    ),
  )
  const written = (cells) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join('  ')
      .trimEnd()
  const body = lines.map((line) =>
    line.length === 1 ? `\n${line[0]}` : written([`  ${line[0]}`, ...line.slice(1)]),
  )
  return [written(HEADINGS), ...body].join('\n')
}

/** The same as Markdown, for a page of the documentation. */
export function markdownOf({ sections }) {
  const row = (cells) => `| ${cells.join(' | ')} |`
  const body = sections.flatMap(({ title, rows }) => [
    row([`**${title}**`, ...HEADINGS.slice(1).map(() => '')]),
    ...rows.map((each) => row(cellsOf(each))),
  ])
  return [row(HEADINGS), row(HEADINGS.map((_, at) => (at === 0 ? '---' : '--:'))), ...body].join('\n')
}

/** Two guides' pages side by side, as Markdown. */
export function comparedOf({ guides, rows }) {
  const row = (cells) => `| ${cells.join(' | ')} |`
  const shows = guides.map((count) => `${number(count)} shows, ms`)
  const parts = [...new Set(rows.map(({ part }) => part))]
  const body = parts.flatMap((part) => [
    row([`**${part}**`, '', '', '', '']),
    ...rows
      .filter((each) => each.part === part)
      .map(({ kind, small, large, ratio, length }) => {
        return row([kind, number(small), number(large), ratio.toFixed(2), length.toFixed(2)])
      }),
  ])
  return [
    row(['', ...shows, 'times as long', 'times the bytes']),
    row(['---', '--:', '--:', '--:', '--:']),
    ...body,
  ].join('\n')
}

/** The same pages and questions in two databases, as Markdown. */
export function databasesOf({ shows, awayMs, pages, questions }) {
  const row = (cells) => `| ${cells.join(' | ')} |`
  const parts = [...new Set(pages.map(({ part }) => part))]
  const ofPages = parts.flatMap((part) => [
    row([`**${part}**`, '', '', '', '', '']),
    ...pages
      .filter((each) => each.part === part)
      .map(({ kind, sqlite, postgresql, times, away, trips }) => {
        return row([kind, number(sqlite), number(postgresql), times.toFixed(2), number(away), trips])
      }),
  ])
  return [
    `A guide of ${number(shows)} shows.`,
    '',
    row(['pages', 'SQLite, ms', 'PostgreSQL, ms', 'times as long', `${awayMs} ms away, ms`, 'round trips']),
    row(['---', '--:', '--:', '--:', '--:', '--:']),
    ...ofPages,
    '',
    row(['questions', 'SQLite, ms', 'PostgreSQL, ms', 'times as long', 'statements']),
    row(['---', '--:', '--:', '--:', '--:']),
    ...questions.map(({ question, sqlite, postgresql, times, trips }) => {
      return row([question, number(sqlite), number(postgresql), times.toFixed(2), trips])
    }),
  ].join('\n')
}

/** What so many readers a day need, as Markdown: a sentence of the costs, the table, and where each part ends. */
export function planOf({ costs, rows, until }) {
  const row = (cells) => `| ${cells.join(' | ')} |`
  const ms = (value) => `${number(value)} ms`
  const cores = (value) => (value < 0.01 ? 'under 0.01' : number(value))
  return [
    `One kept answer costs ${number(costs.keptMs * 1_000)} µs of a core, one page that is made ${ms(costs.madeMs)} of the server's and`,
    `${ms(costs.askedMs)} of PostgreSQL's, one save ${ms(costs.saveMs)} of the writer's time. A page is ${number(costs.pageBytes)} bytes, what it links to`,
    `${number(costs.filesBytes)} on a first visit.`,
    '',
    row(['readers a day', ...rows.map(({ readers }) => number(readers))]),
    row(['---', ...rows.map(() => '--:')]),
    row(['PAGES_MB', ...rows.map(({ pagesMb }) => number(pagesMb))]),
    row(['requests a second', ...rows.map(({ requests }) => number(requests))]),
    row(['of them not kept: pages made', ...rows.map(({ made }) => number(made))]),
    row(['cores that send', ...rows.map(({ sending }) => cores(sending))]),
    row(['cores that make pages', ...rows.map(({ making }) => cores(making))]),
    row(['cores of PostgreSQL', ...rows.map(({ asking }) => cores(asking))]),
    row(['of the one writer', ...rows.map(({ saving }) => `${number(saving * 100)} %`)]),
    row(['megabits a second', ...rows.map(({ megabits }) => number(megabits))]),
    row(['servers, of two cores each', ...rows.map(({ servers }) => number(servers))]),
    row(['requests that pass a CDN', ...rows.map(({ pastCdn }) => number(pastCdn))]),
    '',
    `With 64 MB of pages one server makes as many as it can for ${number(rounded(until.making))} readers a day; one core of PostgreSQL`,
    `answers the servers of ${number(rounded(until.asking))}; one core sends kept pages to ${number(rounded(until.sending))}.`,
  ].join('\n')
}

function rounded(readers) {
  return Number(readers.toPrecision(2))
}

function cellsOf({ what, unit = '', aim = '', ...figures }) {
  const peers = PEERS.map((peer) => (figures[peer] === undefined ? '' : number(figures[peer])))
  const shares = SHARES.map((share) => (figures[share] === undefined ? '' : figures[share].toFixed(2)))
  const ours =
    typeof figures.ours === 'number' ? `${number(figures.ours)}${unit && ` ${unit}`}` : (figures.ours ?? '')
  return [what, ours, aim, ...peers, ...shares]
}

/** As many digits as mean something: 41,207 · 312 · 20.4 · 0.93. */
function number(value) {
  const digits = Number.isInteger(value) || value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
