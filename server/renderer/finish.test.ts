import { describe, expect, it, vi } from 'vitest'
import type { Answer } from '../answer'
import { finishedPage, fontPreloads } from './finish'

const html = { 'content-type': 'text/html; charset=utf-8' }
const shell = '<!DOCTYPE html><html id="__next_error__"><head></head><body><script>1</script></body></html>'

const answered = (status: number, body: string, headers: Answer['headers'] = html): Answer => ({
  status,
  headers,
  body: Buffer.from(body),
})

const pages: Record<string, Answer> = {
  '/': answered(200, '<html><!--$--><p>home</p><script>1</script></html>', {
    ...html,
    'x-nextjs-cache': 'HIT',
  }),
  '/gone': answered(404, shell),
  '/moved': answered(308, shell, { ...html, location: '/new', 'set-cookie': 'a=b' }),
  '/feed.xml': answered(200, '<feed><!-- a --></feed>', {
    'content-type': 'application/atom+xml',
    'cache-control': 'max-age=60',
    vary: 'rsc',
    'set-cookie': 'a=b',
    'x-nextjs-cache': 'HIT',
  }),
  '/broken': answered(500, shell),
  '/broken-late': answered(200, shell),
  '/payload': answered(200, '0:{}', { 'content-type': 'text/x-component' }),
  '/foreign': answered(200, '<p>page</p><script>never closed'),
  '/_not-found': answered(404, '<html><h1>Not here</h1><script>1</script></html>'),
  '/trouble': answered(200, '<html><h1>Trouble</h1></html>'),
  '/embed/a/season-1': answered(200, '<html><p>card</p><script>1</script></html>'),
  '/embed/a/season-2': answered(404, shell),
  '/preview/secret': answered(200, '<html><p>draft</p><script>1</script></html>'),
  '/preview/revoked': answered(404, shell),
  '/embed/old/season-1': answered(308, shell, { ...html, location: '/embed/a/season-1' }),
  '/embed/a/season-3': answered(500, shell),
  '/embed/gone': answered(200, '<html><p>gone</p></html>'),
  '/embed/trouble': answered(200, '<html><p>trouble</p></html>'),
}

function finishing(known = pages) {
  const fault = vi.fn()
  const ask = async (path: string) => {
    const page = known[path]
    if (!page) throw new Error(`Nobody made ${path}.`)
    return page
  }
  return { fault, ask, siteUrl: 'http://localhost:3000' }
}

async function told(path: string, known = pages) {
  const given = finishing(known)
  const { status, headers, body } = await finishedPage(path, given)
  return { status, headers, text: body.toString(), faults: given.fault.mock.calls.length }
}

describe('A draft behind a preview link', () => {
  it.each([
    ['/preview/secret', 200, '<html><p>draft</p></html>'],
    ['/preview/revoked', 404, '<html><h1>Not here</h1></html>'],
  ])('is kept by nobody, listed nowhere, and has no framework in it: %s', async (path, status, text) => {
    const answer = await told(path)
    expect([answer.status, answer.text]).toEqual([status, text])
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'content-security-policy': expect.stringContaining(`script-src 'self'`),
    })
  })
})

describe('A finished page', () => {
  it('has no framework in it, and only our headers', async () => {
    const { status, headers, text } = await told('/')
    expect({ status, text }).toEqual({ status: 200, text: '<html><p>home</p></html>' })
    expect(headers['content-security-policy']).toContain(`script-src 'self'`)
    expect(headers).not.toHaveProperty('x-nextjs-cache')
  })

  it('stands in the place of an empty 404', async () => {
    expect(await told('/gone')).toMatchObject({
      status: 404,
      text: '<html><h1>Not here</h1></html>',
      faults: 0,
    })
  })

  it('Stands in the place of an empty 500, which nobody may keep', async () => {
    for (const path of ['/broken', '/broken-late']) {
      const { status, headers, text } = await told(path)
      expect({ status, text }).toEqual({ status: 500, text: '<html><h1>Trouble</h1></html>' })
      expect(headers['cache-control']).toBe('no-store')
    }
  })

  it('stands in the place of a handler that fails, which is logged', async () => {
    expect(await told('/unmade')).toMatchObject({
      status: 500,
      text: '<html><h1>Trouble</h1></html>',
      faults: 1,
    })
  })

  it('is refused when it still holds a script, which is logged', async () => {
    expect(await told('/foreign')).toMatchObject({
      status: 500,
      text: '<html><h1>Trouble</h1></html>',
      faults: 1,
    })
  })

  it('is a short text of ours when even the page about trouble fails', async () => {
    const { status, headers, text, faults } = await told('/broken', { '/broken': answered(500, shell) })
    expect({ status, faults }).toEqual({ status: 500, faults: 1 })
    expect(text).toContain('<h1>Something went wrong</h1>')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('is not there for the payload of one', async () => {
    expect(await told('/payload')).toMatchObject({ status: 404, text: '<html><h1>Not here</h1></html>' })
  })
})

describe('A card for other people’s pages', () => {
  const framed = ['/embed/a/season-1', '/embed/a/season-2', '/embed/old/season-1', '/embed/a/season-3']

  it('may be framed, whatever became of it, and is short where it is not there', async () => {
    const answers = await Promise.all(framed.map((path) => told(path)))
    for (const { headers } of answers)
      expect(headers['content-security-policy']).toContain('frame-ancestors *')
    expect(answers.map(({ status, text }) => [status, text.replace(/<[^>]+>/g, '')])).toEqual([
      [200, 'card'],
      [404, 'gone'],
      [308, ''],
      [500, 'trouble'],
    ])
  })

  it('is the only page that may be: every other one, found or not, refuses', async () => {
    for (const path of ['/', '/gone', '/moved', '/broken', '/feed.xml', '/payload', '/foreign']) {
      const { headers } = await told(path)
      expect(headers['content-security-policy'], path).toContain(`frame-ancestors 'none'`)
      expect(headers['content-security-policy'], path).not.toContain('*')
      expect(headers, path).not.toHaveProperty('x-robots-tag')
    }
  })
})

describe('Other answers', () => {
  it('lead on with their address and nothing else', async () => {
    const { status, headers, text } = await told('/moved')
    expect({ status, text, location: headers.location }).toEqual({ status: 308, text: '', location: '/new' })
    expect(headers).not.toHaveProperty('set-cookie')
  })

  it('keep their body and headers, without the runtime’s', async () => {
    const { headers, text } = await told('/feed.xml')
    expect(text).toBe('<feed><!-- a --></feed>')
    expect(headers).toMatchObject({ 'content-type': 'application/atom+xml', 'cache-control': 'max-age=60' })
    expect(headers['x-content-type-options']).toBe('nosniff')
    for (const name of ['vary', 'set-cookie', 'x-nextjs-cache']) expect(headers).not.toHaveProperty(name)
  })
})

it('Only fonts are preloaded from the Link header', () => {
  const font = '</_next/static/media/a.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"'
  expect(fontPreloads(`</a.js>; rel=preload; as="script", ${font}, </b.css>; rel=preload; as="style"`)).toBe(
    font,
  )
  expect(fontPreloads('')).toBe('')
})
