import { loadOf } from './plan.mjs'

const [WIDTH, HEIGHT] = [760, 420]
const AREA = { left: 70, right: 560, top: 64, bottom: 360 }
const READERS = { least: 3, most: 8 }
const CORES = { least: -3, most: 3.2 }
const STEPS_A_TENFOLD = 8

/** How many cores each part takes in a day's busiest minute, by readers a day: lines in an SVG for light and dark. */
export function planPicture(costs, about) {
  const lines = [
    { key: 'making', name: 'making pages, 64 MB kept', part: 'making', pagesMb: 64 },
    { key: 'more', name: 'making pages, 8 GB kept', part: 'making', pagesMb: 8_192 },
    { key: 'asking', name: 'PostgreSQL, 64 MB kept', part: 'asking', pagesMb: 64 },
    { key: 'sending', name: 'sending kept pages', part: 'sending', pagesMb: 64 },
  ]
  const drawn = lines.map((line) => drawnLine(line, costs))
  return svg([...grid(), ...apart(drawn).map(({ shape }) => shape)].join('\n'), about)
}

const x = (power) =>
  AREA.left + ((power - READERS.least) / (READERS.most - READERS.least)) * (AREA.right - AREA.left)
const y = (power) =>
  AREA.bottom - ((power - CORES.least) / (CORES.most - CORES.least)) * (AREA.bottom - AREA.top)

function drawnLine({ key, name, part, pagesMb }, costs) {
  const count = (READERS.most - READERS.least) * STEPS_A_TENFOLD
  const points = Array.from({ length: count + 1 }, (_, at) => {
    const power = READERS.least + at / STEPS_A_TENFOLD
    const cores = Math.log10(loadOf({ readers: 10 ** power, pagesMb }, costs)[part])
    return cores < CORES.least ? [] : [[x(power), y(cores)]]
  }).flat()
  return { key, name, points, end: points.at(-1)[1] }
}

/** The names at the lines' ends, none over another. */
function apart(drawn) {
  let last = Number.NEGATIVE_INFINITY
  return drawn
    .toSorted((one, other) => one.end - other.end)
    .map(({ key, name, points, end }) => {
      last = Math.max(end + 4, last + 16)
      const path = points.map((point) => point.map((value) => value.toFixed(1)).join(' ')).join(' L')
      const label = `<text x="${AREA.right + 8}" y="${last.toFixed(1)}">${name}</text>`
      return { shape: `<path class="${key}" d="M${path}"/>${label}` }
    })
}

function grid() {
  const across = Array.from({ length: Math.floor(CORES.most - CORES.least) + 1 }, (_, at) => CORES.least + at)
  const up = Array.from({ length: READERS.most - READERS.least + 1 }, (_, at) => READERS.least + at)
  const told = (power) => (power < 0 ? String(10 ** power) : (10 ** power).toLocaleString('en'))
  return [
    ...across.map(
      (power) =>
        `<path class="${power === 0 ? 'one' : 'grid'}" d="M${AREA.left} ${y(power)}H${AREA.right}"/>` +
        `<text class="told" x="${AREA.left - 8}" y="${y(power) + 4}" text-anchor="end">${told(power)}</text>`,
    ),
    ...up.map(
      (power) =>
        `<path class="grid" d="M${x(power)} ${AREA.top}V${AREA.bottom}"/>` +
        `<text class="told" x="${x(power)}" y="${AREA.bottom + 20}" text-anchor="middle">${told(power)}</text>`,
    ),
    `<text class="told" x="${AREA.right}" y="${AREA.bottom + 40}" text-anchor="end">readers a day</text>`,
  ]
}

function svg(body, about) {
  const title = 'Cores in the busiest minute of a day'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${title}">
<style>
  text { font: 12px system-ui, sans-serif; fill: #1f2328 }
  .title { font-size: 16px; font-weight: 600 } .told { fill: #59636e }
  path { fill: none; stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round }
  .ground { fill: #ffffff } .grid { stroke: #e3e7eb; stroke-width: 1 } .one { stroke: #59636e; stroke-width: 1.5; stroke-dasharray: 5 4 }
  .making { stroke: #0a6c74 } .more { stroke: #53a7ad } .asking { stroke: #96692b } .sending { stroke: #8a96a3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f3f6 } .told { fill: #a8b3be }
    .ground { fill: #14181d } .grid { stroke: #2a313a } .one { stroke: #a8b3be }
    .making { stroke: #3fb6bf } .more { stroke: #2b7d84 } .asking { stroke: #cfa45f } .sending { stroke: #7d8894 }
  }
</style>
<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="8"/>
<text class="title" x="16" y="26">${title}</text>
<text class="told" x="16" y="46">The dashed line is one core · computed from the figures of ${about}</text>
${body}
</svg>
`
}
