import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { artworkOf } from '@/lib/guide/media/artwork'
import { pictureStore } from '@/lib/guide/media/storage'
import type { Card } from './card'

/** The picture of a season for links shown elsewhere: a PNG, for networks take no SVG. Sizes are pixels. */

const CARD_SIZE = { width: 1200, height: 630 }

const POSTER = { width: 420, height: 630 }
const TEXT_LEFT = 480
const TEXT_WIDTH = CARD_SIZE.width - TEXT_LEFT - 60
const MAX_KEPT = 40
/** What messengers take as a preview. */
const MAX_BYTES = 300_000

/** The newest pictures, by all that is in them: whoever asks for the same one meanwhile waits for it. */
const kept = new Map<string, Promise<Buffer>>()

/** `poster` is the address of a file of ours ("/artwork/name.svg", "/pictures/name.jpg"), or "" for none. */
export async function cardPicture(card: Card, poster: string): Promise<Buffer> {
  const picture = await posterFile(poster)
  const svg = cardSvg(card)
  const key = createHash('sha256').update(svg).update(picture).digest('base64')
  const known = kept.get(key)
  if (known) return known
  const drawn = draw(svg, picture)
  kept.set(key, drawn)
  drawn.catch(() => kept.delete(key))
  if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value ?? '')
  return drawn
}

/** Only names that a picture of ours can have; a file that is not there is no poster. */
async function posterFile(poster: string): Promise<Buffer> {
  const [, upload] = /^\/pictures\/([\w.-]+)$/.exec(poster) ?? []
  if (upload) return (await pictureStore().get(upload)) ?? Buffer.alloc(0)
  if (!/^\/artwork\/[\w-][\w.-]*$/.test(poster)) return Buffer.alloc(0)
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'public', poster)
  return readFile(file).catch(() => Buffer.alloc(0))
}

async function draw(svg: string, poster: Buffer): Promise<Buffer> {
  const layers = poster.length > 0 ? [{ input: await fitted(poster), left: 0, top: 0 }] : []
  const whole = sharp(Buffer.from(svg)).resize(CARD_SIZE.width, CARD_SIZE.height)
  const picture = whole.composite(layers)
  const full = await picture.clone().png({ compressionLevel: 9 }).toBuffer()
  // A photograph is too large as it is; in 256 colours it can't be, at a byte for each of the poster's pixels.
  return full.length <= MAX_BYTES ? full : picture.png({ palette: true, effort: 4 }).toBuffer()
}

function fitted(poster: Buffer): Promise<Buffer> {
  return sharp(poster, { limitInputPixels: 50_000_000 })
    .resize({ ...POSTER, fit: 'cover' })
    .png()
    .toBuffer()
}

/** Our own drawing; its letters come from whatever serif and sans-serif fonts the server has. */
export function cardSvg({ show, heading, status, next, where, site }: Card): string {
  const large = { size: 64, lines: 2, family: 'serif', fill: '#edebe5' }
  const isLong = wrapped(show, { ...large, lines: 3 }).length > large.lines
  const blocks = [
    block(status, { size: 34, lines: 1, family: 'sans-serif', fill: '#f6a86a' }),
    block(show, isLong ? { ...large, size: 52, lines: 3 } : large),
    block(heading, { size: 38, lines: 1, family: 'serif', fill: '#a9aebb' }),
    block(next, { size: 36, lines: 2, family: 'sans-serif', fill: '#edebe5' }),
    block(where, { size: 28, lines: 1, family: 'sans-serif', fill: '#a9aebb' }),
  ]
  const { width, height } = CARD_SIZE
  const [signature = ''] = wrapped(site, { size: 28, lines: 1 })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#10131a"/>`,
    ...artworkSvg(show),
    ...stacked(blocks),
    `<text x="${TEXT_LEFT}" y="584" font-family="serif" font-size="28" fill="#a9aebb">${svgText(signature)}</text>`,
    '</svg>',
  ].join('\n')
}

/** Where there is no poster, the same drawing that stands for one on pages; a poster covers it. */
function artworkSvg(title: string): string[] {
  const { top, bottom, glow, rings } = artworkOf(title)
  const [first] = rings
  return [
    `<linearGradient id="art" x2="0.3" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`,
    `<svg width="${POSTER.width}" height="${POSTER.height}" viewBox="0 0 200 300">`,
    '<rect width="200" height="300" fill="url(#art)"/>',
    `<g fill="none" stroke="${glow}">`,
    ...rings.map(({ x, y, r }, at) => {
      return `<circle cx="${x}" cy="${y}" r="${r}" stroke-opacity="${0.7 - at * 0.15}"/>`
    }),
    `</g><circle cx="${first?.x}" cy="${first?.y}" r="7" fill="${glow}"/></svg>`,
  ]
}

type Look = { size: number; lines: number; family: string; fill: string }
type Block = Look & { words: string[] }

function block(text: string, look: Look): Block {
  return { ...look, words: wrapped(text, look) }
}

function stacked(blocks: Block[]): string[] {
  let y = 44
  return blocks.flatMap(({ words, size, family, fill }) => {
    if (words.length === 0) return []
    y += 14
    return words.map((line) => {
      y += Math.round(size * 1.18)
      return `<text x="${TEXT_LEFT}" y="${y}" font-family="${family}" font-size="${size}" fill="${fill}">${svgText(line)}</text>`
    })
  })
}

/** Lines that fit, by a careful guess at the width of letters; what is too long ends in "…". */
export function wrapped(text: string, { size, lines }: { size: number; lines: number }): string[] {
  const room = TEXT_WIDTH / size
  const found: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = [found.at(-1), word].filter(Boolean).join(' ')
    if (found.length > 0 && widthOf(longer) <= room) found[found.length - 1] = longer
    else found.push(word)
  }
  const shown = found.slice(0, lines).map((line) => cut(line, room))
  const isCut = found.length > lines
  return isCut ? [...shown.slice(0, -1), cut(`${shown.at(-1)} ${found[lines]}`, room - 1.5, true)] : shown
}

function cut(line: string, room: number, always = false): string {
  if (!always && widthOf(line) <= room) return line
  const letters = [...line]
  while (letters.length > 0 && widthOf(letters.join('')) > room - 1) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** In ems: letters of East Asia are square, capitals and others narrower. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => {
    if (/[\u1100-\u11ff\u2e80-\uffff]|[\u{1f000}-\u{3ffff}]/u.test(letter)) return sum + 1
    return sum + (/[A-Zmw@%]/.test(letter) ? 0.76 : 0.54)
  }, 0)
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text that may stand in XML: what no XML document may hold is left out (https://www.w3.org/TR/xml/#charsets). */
function svgText(text: string): string {
  const possible = text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
  return possible.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
}
