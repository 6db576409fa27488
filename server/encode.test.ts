import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { PreparedAnswer } from './encode'

const page = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', etag: '"abc"' },
  body: Buffer.from('A season. '.repeat(500)),
}

const headersOf = (list: string[]) =>
  Object.fromEntries(list.flatMap((name, at) => (at % 2 === 0 ? [[name, list[at + 1]]] : [])))

describe('an answer', () => {
  it('goes as brotli to who takes it, with an ETag of its own', async () => {
    const { head, unchanged, etag, body } = await new PreparedAnswer(page).formFor('gzip, deflate, br')
    expect(brotliDecompressSync(body)).toEqual(page.body)
    expect(etag).toBe('"abc-br"')
    const told = { 'content-encoding': 'br', vary: 'accept-encoding', etag }
    expect(headersOf(head)).toMatchObject({ ...told, 'content-length': String(body.length) })
    expect(headersOf(unchanged)).toMatchObject(told)
    expect(unchanged).not.toContain('content-length')
  })

  it('goes as gzip to who takes only that, or refuses brotli', async () => {
    for (const accepts of ['gzip', 'br;q=0, gzip;q=0.5']) {
      const { body, etag } = await new PreparedAnswer(page).formFor(accepts)
      expect(gunzipSync(body)).toEqual(page.body)
      expect(etag).toBe('"abc-gzip"')
    }
  })

  it('goes as it should however long somebody pads what he takes', async () => {
    const padding = ' '.repeat(1_000_000)
    expect((await new PreparedAnswer(page).formFor(`a${padding}b, br${padding}; q=0, gzip`)).etag).toBe(
      '"abc-gzip"',
    )
  })

  it('goes as it is to everybody else, but tells caches that it varies', async () => {
    const { head, body, etag } = await new PreparedAnswer(page).formFor('identity')
    expect(body).toEqual(page.body)
    expect(headersOf(head)).toMatchObject({ vary: 'accept-encoding' })
    expect(etag).toBe('"abc"')
  })

  it('is compressed once for each form, and then at hand', async () => {
    const ready = new PreparedAnswer(page)
    const first = ready.formFor('br')
    expect(first).toBeInstanceOf(Promise)
    expect(ready.formFor('br')).toBe(first)
    const form = await first
    expect(ready.formFor('br, gzip')).toBe(form)
  })

  it('with other headers has the same bytes in each form, not compressed again', async () => {
    const ready = new PreparedAnswer(page)
    const { body } = await ready.formFor('br')
    const other = await ready.with({ ...page.headers, 'cache-control': 'no-cache' }).formFor('br')
    expect(other.body).toBe(body)
    expect(headersOf(other.head)).toMatchObject({ 'cache-control': 'no-cache', etag: '"abc-br"' })
  })

  it('is left alone when it is small, no text, or encoded already', async () => {
    const others = [
      { ...page, body: Buffer.from('short') },
      { ...page, headers: { 'content-type': 'image/png' } },
      { ...page, headers: { ...page.headers, 'content-encoding': 'gzip' } },
    ]
    for (const other of others) expect((await new PreparedAnswer(other).formFor('br')).body).toBe(other.body)
  })
})
