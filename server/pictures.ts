import { extname } from 'node:path'
import type { Answer } from './answer'
import { machineHeaders } from './headers'

/** Where the files of uploaded pictures are; null for what is none of them. */
export type Pictures = { get(name: string): Promise<Buffer | null> }

const TYPES: Record<string, string> = { '.avif': 'image/avif', '.webp': 'image/webp', '.jpg': 'image/jpeg' }
const yearInSeconds = 31_536_000

/** A file of an uploaded picture, or null. Asked for each time, for pictures come while the site runs. */
export async function pictureAnswer(
  path: string,
  { siteUrl, pictures }: { siteUrl: string; pictures: Pictures },
): Promise<Answer | null> {
  const [, name = ''] = /^\/pictures\/([\w.-]+)$/.exec(path) ?? []
  const type = TYPES[extname(name)]
  const body = type && (await pictures.get(name))
  if (!body) return null
  const headers = {
    ...machineHeaders(siteUrl),
    'content-type': type,
    'cache-control': `public, max-age=${yearInSeconds}, immutable`,
  }
  return { status: 200, headers, body }
}
