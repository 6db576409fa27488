import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodePicture } from './encode'
import { colourAt, halves } from './testing'

const upright = { width: 400, height: 600 }

async function jpegsOf(bytes: Buffer) {
  return (await encodePicture(bytes)).files.filter(({ ending }) => ending === 'jpg')
}

const refusalOf = (bytes: Uint8Array) =>
  encodePicture(bytes).then(
    () => 'taken',
    (fault: Error) => fault.message,
  )

describe('A picture is encoded', () => {
  it('in three formats and every width below its own, never above', async () => {
    const { size, files } = await encodePicture(await halves({ width: 700, height: 350 }).png().toBuffer())
    expect(size).toEqual({ width: 700, height: 350 })
    const made = await Promise.all(
      files.map(async ({ width, bytes }) => {
        const { format, width: real, height } = await sharp(bytes).metadata()
        return [width === real, format, real, height].join(' ')
      }),
    )
    expect(made).toEqual(
      ['320 160', '640 320', '700 350'].flatMap((size) =>
        ['heif', 'webp', 'jpeg'].map((format) => `true ${format} ${size}`),
      ),
    )
  })

  it('upright, without what its file told of place and camera', async () => {
    const lying = await halves({ width: 600, height: 400 })
      .jpeg()
      .withExif({ IFD0: { Make: 'Secret camera' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect((await sharp(lying).metadata()).exif?.toString('latin1')).toContain('Secret')
    const { size, files } = await encodePicture(lying)
    expect(size).toEqual(upright)
    for (const { bytes } of files) {
      const { exif, icc, xmp, orientation } = await sharp(bytes).metadata()
      expect({ exif, xmp, orientation }).toEqual({})
      expect(icc?.length ?? 0).toBeLessThan(1000)
      expect(bytes.includes('Secret')).toBe(false)
    }
    const [largest] = files.filter(({ ending }) => ending === 'jpg').slice(-1)
    const top = await colourAt(largest?.bytes ?? Buffer.alloc(0), 200, 40)
    expect(top[0]).toBeGreaterThan(top[2] ?? 255)
  })

  it('in the colours of sRGB, whatever profile it came with', async () => {
    const wide = await halves(upright).withIccProfile('p3').png().toBuffer()
    expect((await colourAt(wide, 10, 10))[0]).not.toBe(200)
    const [jpeg] = await jpegsOf(wide)
    const [red = 0, green = 0, blue = 0] = await colourAt(jpeg?.bytes ?? wide, 10, 10)
    expect([Math.abs(red - 200) < 6, Math.abs(green - 40) < 6, Math.abs(blue - 30) < 6]).toEqual([
      true,
      true,
      true,
    ])
  })

  it('on white where it is transparent and the format knows no transparency; grey stays grey', async () => {
    const clear = { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const
    const [jpeg] = await jpegsOf(await sharp({ create: clear }).png().toBuffer())
    expect(await colourAt(jpeg?.bytes ?? Buffer.alloc(0), 5, 5)).toEqual([255, 255, 255])
    const [grey] = await jpegsOf(await halves(upright).greyscale().png().toBuffer())
    const [red, green, blue] = await colourAt(grey?.bytes ?? Buffer.alloc(0), 10, 10)
    expect([red === green, green === blue]).toEqual([true, true])
  })

  it('without what hung on behind it', async () => {
    const program = Buffer.from('<?php system($_GET["x"]); ?><script>alert(1)</script>')
    const [jpeg] = await jpegsOf(Buffer.concat([await halves(upright).jpeg().toBuffer(), program]))
    expect(jpeg?.bytes.includes('php')).toBe(false)
  })

  it('from its first frame where it moves, and that is said', async () => {
    const frame = (r: number) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background: { r, g: 0, b: 0 } } })
        .png()
        .toBuffer()
    const frames = [await frame(250), await frame(0)]
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const { size, files, note } = await encodePicture(moving)
    expect(note).toContain('first frame')
    expect(size).toEqual({ width: 20, height: 20 })
    expect((await colourAt(files.at(-1)?.bytes ?? Buffer.alloc(0), 5, 5))[0]).toBeGreaterThan(200)
  })
})

describe('No picture is', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
  it.each([
    ['SVG', Buffer.from(svg), /SVG/],
    ['SVG behind a mark and spaces', Buffer.from(`\ufeff \n<?xml version="1.0"?>${svg}`), /SVG/],
    ['SVG in UTF-16', Buffer.from(`\ufeff${svg}`, 'utf16le'), /SVG/],
    ['compressed SVG', Buffer.from('1f8b0800', 'hex'), /compressed/],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), /page or a program/],
    ['nothing', Buffer.alloc(0), /empty/],
    ['a few bytes', Buffer.from('GIF'), /no picture/],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), /HEIC/],
    ['a beginning alone', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /damaged/],
    ['one format’s sign before another', Buffer.from(`\xff\xd8\xff${svg}`, 'latin1'), /damaged/],
  ])('%s', async (_, bytes, said) => {
    expect(await refusalOf(bytes)).toMatch(said)
  })

  it('a file that ends too early, in any format', async () => {
    const drawn = halves({ width: 600, height: 600 })
    for (const whole of [
      drawn.clone().jpeg(),
      drawn.clone().png(),
      drawn.clone().webp(),
      drawn.clone().gif(),
    ]) {
      const bytes = await whole.toBuffer()
      expect(await refusalOf(bytes.subarray(0, Math.floor(bytes.length / 2)))).toMatch(/damaged/)
    }
  })

  it('one of too many pixels, which is never decoded, or one that is a line', async () => {
    const bomb = await halves({ width: 8, height: 8 }).png().toBuffer()
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    bomb.writeUInt32BE(crcOf(bomb.subarray(12, 29)), 29)
    expect(await refusalOf(bomb)).toMatch(/more than 60 megapixels/)
    expect(await refusalOf(await halves({ width: 1100, height: 100 }).png().toBuffer())).toMatch(/10 times/)
  })
})

/** The checksum of a chunk of a PNG. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
