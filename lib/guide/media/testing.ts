import sharp from 'sharp'

/** Pictures drawn for a test: two halves of one colour each, the left one first. */
export function halves({ width, height }: { width: number; height: number }) {
  const left = { r: 200, g: 40, b: 30 }
  const right = {
    width: Math.ceil(width / 2),
    height,
    channels: 3,
    background: { r: 20, g: 60, b: 190 },
  } as const
  return sharp({ create: { width, height, channels: 3, background: left } }).composite([
    { input: { create: right }, left: Math.floor(width / 2), top: 0 },
  ])
}

/** What is written of the colour of one point of a picture, in red, green and blue of its own profile. */
export async function colourAt(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const point = sharp(bytes, { ignoreIcc: true })
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
  return [...(await point.toBuffer())]
}
