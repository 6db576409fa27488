import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Answer, headerOf } from './answer'

type Encoding = 'br' | 'gzip' | 'identity'

/** An answer in one encoding, with all that is sent. `head` is for HEAD and 200, `unchanged` for 304: names and values in turn. */
export type Form = { etag: string; head: string[]; unchanged: string[]; body: Buffer }

/** Forms of an answer's body. */
type Compressed = { br?: Buffer; gzip?: Buffer }

const worthwhileBytes = 1000
const compress = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 6 }),
}

/**
 * An answer ready to be sent, in each encoding a browser may take, each with an ETag of its own. Text alone is
 * compressed: on threads of its own, and once, however often the answer is sent.
 */
export class PreparedAnswer {
  readonly status: number
  /** What it takes of the memory, about: the text and its two compressed forms. */
  readonly bytes: number
  readonly #answer: Answer
  readonly #isCompressible: boolean
  readonly #compressed: Compressed
  readonly #forms = new Map<Encoding, Form | Promise<Form>>()

  /** `compressed` are forms that were made before. */
  constructor(answer: Answer, compressed: Compressed = {}) {
    this.#answer = answer
    this.#compressed = compressed
    this.status = answer.status
    const isText = /^(text\/|application\/(json|xml)|[\w-]+\/[\w.-]+\+(json|xml))/.test(
      headerOf(answer, 'content-type'),
    )
    this.#isCompressible =
      isText && answer.body.length >= worthwhileBytes && !headerOf(answer, 'content-encoding')
    this.bytes = Math.ceil(answer.body.length * (this.#isCompressible ? 1.5 : 1)) + 2_000
  }

  get answer(): Answer {
    return this.#answer
  }

  /** The same text with other headers: what was compressed once is not compressed again. */
  with(headers: Answer['headers']): PreparedAnswer {
    return new PreparedAnswer({ ...this.#answer, headers }, this.#compressed)
  }

  /** A promise only the first time an encoding is asked for. */
  formFor(acceptEncoding: string): Form | Promise<Form> {
    const encoding = this.#isCompressible ? chosen(acceptEncoding) : 'identity'
    const known = this.#forms.get(encoding)
    if (known) return known
    const made = this.#make(encoding)
    this.#forms.set(encoding, made)
    if (made instanceof Promise)
      void made.then(
        (form) => this.#forms.set(encoding, form),
        () => this.#forms.delete(encoding),
      )
    return made
  }

  #make(encoding: Encoding): Form | Promise<Form> {
    if (encoding === 'identity') return this.#formOf(this.#answer.body, encoding)
    const made = this.#compressed[encoding]
    if (made) return this.#formOf(made, encoding)
    return compress[encoding](this.#answer.body).then((body) => {
      this.#compressed[encoding] = body
      return this.#formOf(body, encoding)
    })
  }

  #formOf(body: Buffer, encoding: Encoding): Form {
    const { headers, status } = this.#answer
    const own = etagOf(this.#answer)
    const etag = encoding === 'identity' ? own : own.replace(/"$/, `-${encoding}"`)
    const all = {
      ...headers,
      ...(this.#isCompressible && { vary: 'accept-encoding' }),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      ...(etag && { etag }),
    }
    const unchanged = inTurn(all)
    const length = status === 204 ? [] : ['content-length', String(body.length)]
    return { etag, unchanged, head: [...unchanged, ...length], body }
  }
}

function inTurn(headers: Answer['headers']): string[] {
  return Object.entries(headers).flatMap(([name, value]) => [value].flat().flatMap((each) => [name, each]))
}

function etagOf(answer: Answer): string {
  const given = headerOf(answer, 'etag')
  if (given || answer.status !== 200) return given
  return `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 22)}"`
}

// Browsers send one of a few short headers: what each of them means is worked out once.
const meanings = new Map<string, Encoding>()
const mostMeanings = 200
const longestMeaning = 100

function chosen(acceptEncoding: string): Encoding {
  const known = meanings.get(acceptEncoding)
  if (known) return known
  const meaning = meaningOf(acceptEncoding)
  if (meanings.size < mostMeanings && acceptEncoding.length <= longestMeaning)
    meanings.set(acceptEncoding, meaning)
  return meaning
}

/** RFC 9110, 12.5.3: an encoding with q=0 is refused; of the rest brotli is the smaller. */
function meaningOf(acceptEncoding: string): Encoding {
  const offers = acceptEncoding.split(',').map((offer) => {
    const [name = '', weight = 'q=1'] = offer.split(';')
    return { name: name.trim().toLowerCase(), weight: Number(weight.trim().replace(/^q=/i, '')) }
  })
  const takes = (name: Encoding) => offers.some((offer) => offer.name === name && offer.weight > 0)
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}
