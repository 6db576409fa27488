import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { type Answer, headerOf } from './answer'

type Encoding = 'br' | 'gzip'

const worthwhileBytes = 1000

/**
 * The answer in a form the visitor's browser takes, with an ETag of its own for each form. Text alone is compressed,
 * at levels that cost about a millisecond a page; once pages are kept, it is done once.
 */
export function encoded(
  answer: Answer,
  acceptEncoding: string,
  etag: string,
): { answer: Answer; etag: string } {
  const isText = /^(text\/|application\/(json|problem\+json|xml|manifest\+json))/.test(
    headerOf(answer, 'content-type'),
  )
  if (!isText || answer.body.length < worthwhileBytes || headerOf(answer, 'content-encoding'))
    return { answer, etag }
  const headers = { ...answer.headers, vary: 'accept-encoding' }
  const encoding = chosen(acceptEncoding)
  if (!encoding) return { answer: { ...answer, headers }, etag }
  const body = encoding === 'br' ? brotli(answer.body) : gzipSync(answer.body, { level: 6 })
  const own = etag.replace(/"$/, `-${encoding}"`)
  return { answer: { ...answer, headers: { ...headers, 'content-encoding': encoding }, body }, etag: own }
}

function brotli(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
}

/** RFC 9110, 12.5.3: an encoding with q=0 is refused; of the rest brotli is the smaller. */
function chosen(acceptEncoding: string): Encoding | null {
  const offers = acceptEncoding.split(',').map((offer) =>
    offer
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/),
  )
  const takes = (name: Encoding) =>
    offers.some(([offer, weight]) => offer === name && Number(weight ?? 1) > 0)
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : null
}
