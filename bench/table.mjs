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
