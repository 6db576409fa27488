import sharp, { type Metadata, type Sharp } from 'sharp'
import { Invalid } from '@/lib/foundation/errors'
import {
  type Ending,
  FORMATS,
  MAX_NARROW,
  MAX_PIXELS,
  type Size,
  shownSize,
  sizeAt,
  widthsOf,
} from '@/lib/foundation/picture-names'
import { type Format, formatOf } from './format'

/** Of libvips's threads: one picture at a time takes one core, and readers keep the others. */
const THREADS = 1
const MAX_SECONDS = 90

type EncodedFile = { width: number; ending: Ending; bytes: Buffer }

export type Encoded = {
  /** Upright, as it came. */
  size: Size
  files: EncodedFile[]
  /** What the editor should know of what was left out. */
  note: string
}

/**
 * Makes every file of a picture: upright, in sRGB, with nothing in it but pixels. Throws Invalid with a sentence for
 * what is no whole picture of at most 60 megapixels.
 */
export async function encodePicture(bytes: Uint8Array): Promise<Encoded> {
  sharp.concurrency(THREADS)
  const format = requireFormat(bytes)
  const metadata = await sized(bytes, format)
  const size = metadata.autoOrient
  const largest = shownSize(size)
  const pixels = await decodedPicture(bytes, largest)
  const files: EncodedFile[] = []
  for (const width of widthsOf(size.width)) {
    for (const { ending } of FORMATS) {
      const at = pixels().resize({ ...sizeAt(width, largest), fit: 'fill' })
      files.push({ width, ending, bytes: await encodedAs(at, ending).toBuffer() })
    }
  }
  const isMoving = (metadata.pages ?? 1) > 1
  return { size, files, note: isMoving ? 'It moves; its first frame was taken.' : '' }
}

/** Throws Invalid for bytes that are no picture of a format taken here. */
export function requireFormat(bytes: Uint8Array): Format {
  const found = formatOf(bytes)
  if ('refused' in found) throw invalidPicture(found.refused)
  return found.format
}

/** Its headers alone are read: what would be too large is never decoded. */
async function sized(bytes: Uint8Array, format: Format): Promise<Metadata> {
  const metadata = await openedPicture(bytes)
    .metadata()
    .catch((fault: unknown) => {
      throw invalidPicture(sentenceOf(fault))
    })
  const isSame = metadata.format === (format === 'avif' ? 'heif' : format)
  if (!isSame) throw invalidPicture(DAMAGED)
  const { width, height } = metadata.autoOrient
  if (width * height > MAX_PIXELS) throw invalidPicture(TOO_LARGE)
  if (Math.max(width, height) > MAX_NARROW * Math.min(width, height))
    throw invalidPicture(
      `It is ${width} × ${height} pixels: one side is more than ${MAX_NARROW} times the other. Crop it first.`,
    )
  return metadata
}

/** The pixels at the largest size that is shown, so that the upload itself is decoded once. */
async function decodedPicture(bytes: Uint8Array, largest: Size): Promise<() => Sharp> {
  const { data, info } = await openedPicture(bytes)
    .autoOrient()
    .resize({ ...largest, fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .timeout({ seconds: MAX_SECONDS })
    .toBuffer({ resolveWithObject: true })
    .catch((fault: unknown) => {
      throw invalidPicture(sentenceOf(fault))
    })
  const { width, height, channels } = info
  return () => sharp(data, { raw: { width, height, channels } }).timeout({ seconds: MAX_SECONDS })
}

function openedPicture(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true })
}

function encodedAs(pixels: Sharp, ending: Ending): Sharp {
  if (ending === 'avif') return pixels.avif({ quality: 52, effort: 3 })
  if (ending === 'webp') return pixels.webp({ quality: 78, effort: 4 })
  return pixels.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true })
}

const TOO_LARGE = `It has more than ${MAX_PIXELS / 1_000_000} megapixels. Make it smaller first; 1,280 pixels of width are all that is shown.`
const DAMAGED = 'The file is damaged or ends too early. Save it anew in another program, or send it again.'

function sentenceOf(fault: unknown): string {
  const message = fault instanceof Error ? fault.message : ''
  if (/pixel limit/i.test(message)) return TOO_LARGE
  if (/timeout/i.test(message)) return 'It takes too long to read. Save it anew as JPEG or PNG.'
  return DAMAGED
}

function invalidPicture(message: string): Invalid {
  return new Invalid([{ path: 'file', message }])
}
