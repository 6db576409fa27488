const WIDTH = 760
const LABELS = 150
const BARS = 370
const BAR = 14
const GAP = 3
const GROUP = 22
const SERVERS = [
  ['ours', 'Logline'],
  ['same', 'bare, same headers'],
  ['bare', 'bare'],
  ['nginx', 'nginx'],
]
const PROCESSOR_ROW = ', processor time an answer'

/** Bars of the answers each server makes in one second of processor time, for each address measured: an SVG for light and dark. */
export function pictureOf({ machine, sections }) {
  const rows = sections.flatMap((section) => section.rows).filter(({ what }) => what.endsWith(PROCESSOR_ROW))
  const groups = rows.map((row) => ({
    name: row.what.slice(0, -PROCESSOR_ROW.length),
    bars: SERVERS.filter(([key]) => row[key] > 0).map(([key, label]) => ({
      key,
      label,
      answers: 1e6 / row[key],
      share: row.bare / row[key],
    })),
  }))
  const most = Math.max(...groups.flatMap(({ bars }) => bars.map(({ answers }) => answers)))
  let y = 64
  const drawn = groups.map((group) => {
    const top = y
    y += group.bars.length * (BAR + GAP) + GROUP
    return groupAt(group, top, BARS / most)
  })
  const about = `${machine.processor}, Node ${machine.node}, ${machine.at.slice(0, 10)}`
  return svg({ height: y + 8, about, body: drawn.join('\n') })
}

function groupAt({ name, bars }, top, scale) {
  const lines = bars.map(({ key, label, answers, share }, at) => {
    const y = top + at * (BAR + GAP)
    const width = (answers * scale).toFixed(1)
    const end = (LABELS + 8 + answers * scale).toFixed(1)
    const figure = Math.round(answers).toLocaleString('en')
    const told = `${label} ${figure}${key === 'bare' ? '' : ` · ${share.toFixed(2)}`}`
    return [
      `<rect class="${key}" x="${LABELS}" y="${y}" width="${width}" height="${BAR}" rx="2"/>`,
      `<text class="figure" x="${end}" y="${y + BAR - 3}">${escaped(told)}</text>`,
    ].join('')
  })
  return `<text class="name" x="${LABELS - 10}" y="${top + BAR - 3}" text-anchor="end">${escaped(name)}</text>${lines.join('\n')}`
}

function svg({ height, about, body }) {
  const title = 'Answers a second of processor time'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${title}">
<style>
  text { font: 12px system-ui, sans-serif; fill: #1f2328 }
  .title { font-size: 16px; font-weight: 600 } .name { font-weight: 600 } .figure, .about { fill: #59636e }
  .ground { fill: #ffffff } .ours { fill: #0a6c74 } .same { fill: #8a96a3 } .bare { fill: #b9c2cb } .nginx { fill: #c7b48a }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f3f6 } .figure, .about { fill: #a8b3be }
    .ground { fill: #14181d } .ours { fill: #3fb6bf } .same { fill: #7d8894 } .bare { fill: #545e69 } .nginx { fill: #7e6f4c }
  }
</style>
<rect class="ground" width="${WIDTH}" height="${height}" rx="8"/>
<text class="title" x="16" y="26">${title}</text>
<text class="about" x="16" y="46">gzip, 64 connections; after the dot: as a share of the bare server · ${escaped(about)}</text>
${body}
</svg>
`
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
