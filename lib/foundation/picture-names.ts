/** What a picture may be, and how its files are named. Sizes are pixels. */

export const MAX_BYTES = 25 * 1024 * 1024
export const MAX_PIXELS = 60_000_000
/** How many times longer than the other one a side may be. */
export const MAX_NARROW = 10

/** From the smallest files to those that every browser takes. */
export const FORMATS = [
  { ending: 'avif', type: 'image/avif' },
  { ending: 'webp', type: 'image/webp' },
  { ending: 'jpg', type: 'image/jpeg' },
] as const

export type Ending = (typeof FORMATS)[number]['ending']

export type Size = { width: number; height: number }

const WIDTHS = [320, 640, 960, 1280]
const LARGEST = Math.max(...WIDTHS)

/** The size a picture is shown in at most: never wider than it came, nor than 1,280 pixels. */
export function shownSize({ width, height }: Size): Size {
  return sizeAt(Math.min(width, LARGEST), { width, height })
}

/** The widths a picture has files of, by its own or by its shown width; the last is the largest. */
export function widthsOf(width: number): number[] {
  const shown = Math.min(width, LARGEST)
  return [...WIDTHS.filter((each) => each < shown), shown]
}

export function sizeAt(width: number, whole: Size): Size {
  return { width, height: Math.max(1, Math.round((whole.height * width) / whole.width)) }
}

/** What a document holds of a picture: "/pictures/<id>". */
export function pictureFile(id: string): string {
  return `/pictures/${id}`
}

/** The id of an uploaded picture in what a document holds; null for artwork of the site and for nothing. */
export function pictureIn(file: string): string | null {
  return /^\/pictures\/([0-9a-f]{32})$/.exec(file)?.[1] ?? null
}

type PictureFileName = { id: string; width: number; ending: Ending }

export function pictureName({ id, width, ending }: PictureFileName): string {
  return `${id}-${width}.${ending}`
}

/** Whether a file of a picture could be called that; says nothing about whether it is there. */
export function isPictureName(name: string): boolean {
  return /^[0-9a-f]{32}-[1-9]\d{0,3}\.(avif|webp|jpg)$/.test(name)
}

export type PictureSource = { type: string; srcset: string }

/** The addresses of a picture's files: `file` is the largest JPEG, which everybody can show. */
export function addressesOf(id: string, width: number): { file: string; sources: PictureSource[] } {
  const widths = widthsOf(width)
  const address = (ending: Ending, each: number) => `/pictures/${pictureName({ id, width: each, ending })}`
  const sources = FORMATS.map(({ ending, type }) => ({
    type,
    srcset: widths.map((each) => `${address(ending, each)} ${each}w`).join(', '),
  }))
  return { file: address('jpg', widths.at(-1) ?? LARGEST), sources }
}
