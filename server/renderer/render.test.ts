import { expect, it } from 'vitest'
import type { NextHandler } from '../answer'
import { render } from './render'

const site = (handler: NextHandler, deadlineMs?: number) => ({
  handler,
  siteUrl: 'https://guide.example',
  deadlineMs,
})

it('What is written in pieces, with events awaited, arrives whole', async () => {
  const handler: NextHandler = async (_, response) => {
    response.setHeader('link', ['<a>', '<b>'])
    response.writeHead(201, { 'x-late': 'yes' })
    response.flushHeaders()
    await new Promise<void>((written) => response.write('one ', () => written()))
    response.write(new TextEncoder().encode('two '))
    const closed = new Promise((done) => response.once('close', done))
    response.end('three')
    response.end('four')
    await closed
    expect(response.writableFinished).toBe(true)
  }
  const { status, headers, body } = await render('/a', site(handler))
  expect({ status, headers, body: body.toString() }).toEqual({
    status: 201,
    headers: { link: ['<a>', '<b>'], 'x-late': 'yes' },
    body: 'one two three',
  })
})

it('Next is asked with headers made here, and with the site’s own name', async () => {
  const handler: NextHandler = async (request, response) => {
    response.end(
      JSON.stringify([request.method, request.url, request.headers.host, Object.keys(request.headers)]),
    )
  }
  const { body } = await render('/a?region=CA', site(handler))
  expect(JSON.parse(body.toString())).toEqual([
    'GET',
    '/a?region=CA',
    'guide.example',
    ['host', 'accept', 'accept-encoding', 'user-agent', 'x-forwarded-proto'],
  ])
})

it('A handler that fails, breaks off or never ends is an error', async () => {
  const fails: NextHandler = () => Promise.reject(new Error('failed'))
  await expect(render('/', site(fails))).rejects.toThrow('failed')
  const breaksOff: NextHandler = async (_, response) => {
    response.destroy()
  }
  await expect(render('/', site(breaksOff))).rejects.toThrow('broke off')
  const neverEnds: NextHandler = () => new Promise(() => undefined)
  await expect(render('/', site(neverEnds, 10))).rejects.toThrow('longer than 10 ms')
})
