import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encoded } from './encode'

const page = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from('A season. '.repeat(500)),
}

describe('an answer', () => {
  it('goes as brotli to who takes it, with an ETag of its own', () => {
    const { answer, etag } = encoded(page, 'gzip, deflate, br', '"abc"')
    expect(answer.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' })
    expect(brotliDecompressSync(answer.body)).toEqual(page.body)
    expect(etag).toBe('"abc-br"')
  })

  it('goes as gzip to who takes only that, or refuses brotli', () => {
    for (const accepts of ['gzip', 'br;q=0, gzip;q=0.5']) {
      const { answer, etag } = encoded(page, accepts, '"abc"')
      expect(gunzipSync(answer.body)).toEqual(page.body)
      expect(etag).toBe('"abc-gzip"')
    }
  })

  it('goes as it is to everybody else, but tells caches that it varies', () => {
    const { answer, etag } = encoded(page, 'identity', '"abc"')
    expect(answer.body).toEqual(page.body)
    expect(answer.headers).toMatchObject({ vary: 'accept-encoding' })
    expect(etag).toBe('"abc"')
  })

  it('is left alone when it is small, no text, or encoded already', () => {
    const others = [
      { ...page, body: Buffer.from('short') },
      { ...page, headers: { 'content-type': 'image/png' } },
      { ...page, headers: { ...page.headers, 'content-encoding': 'gzip' } },
    ]
    for (const other of others) expect(encoded(other, 'br', '"abc"').answer).toBe(other)
  })
})
