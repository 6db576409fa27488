/** What uploaded bytes are by what stands in them; their name and what the browser says of them count for nothing. */

export type Format = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'

const FITTING = 'JPEG, PNG, WebP, AVIF and GIF fit.'

/** The format, or a sentence saying why these bytes are refused. No decoder has seen them yet. */
export function formatOf(bytes: Uint8Array): { format: Format } | { refused: string } {
  if (bytes.length === 0) return { refused: 'The file is empty.' }
  const format = knownFormat(bytes)
  return format ? { format } : { refused: whyNoPicture(bytes) }
}

function knownFormat(bytes: Uint8Array): Format | null {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'gif'
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp'
  return brands(bytes).some((brand) => brand === 'avif' || brand === 'avis') ? 'avif' : null
}

/** The brands in the first box of a file of the ISO family (AVIF, HEIC, MP4): ISO/IEC 14496-12, 4.3. */
function brands(bytes: Uint8Array): string[] {
  if (!startsWith(bytes, 'ftyp', 4)) return []
  const length = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), 200, bytes.length)
  const names = latin(bytes.subarray(8, length)).match(/.{4}/gs) ?? []
  // Between the first brand and the others stands the version of the first.
  return names.filter((_, position) => position !== 1)
}

function whyNoPicture(bytes: Uint8Array): string {
  // Zeros go, so that UTF-16 reads as its letters.
  const beginning = latin(bytes.subarray(0, 4096)).replaceAll('\0', '').toLowerCase()
  if (beginning.includes('<svg') || beginning.includes('<!doctype svg'))
    return `SVG is a program as much as a picture, and is not taken. Save it as PNG or WebP; ${FITTING}`
  if (/<(!doctype html|html|head|body|script|\?php)/.test(beginning))
    return `This is a page or a program under the name of a picture. ${FITTING}`
  if (startsWith(bytes, '\x1f\x8b')) return `This is a compressed file, as .svgz or .gz are. ${FITTING}`
  if (brands(bytes).some((brand) => /^(hei|hev|mif1)/.test(brand)))
    return `HEIC pictures can’t be read here. Save it as JPEG; ${FITTING}`
  return `This is no picture that can be read here. ${FITTING}`
}

function startsWith(bytes: Uint8Array, sign: string, at = 0): boolean {
  return latin(bytes.subarray(at, at + sign.length)) === sign
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
