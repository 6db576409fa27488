import { expect, it } from 'vitest'
import type { NextHandler } from '../answer'
import { goneLink } from './gone-links'

const asked: string[] = []

/** In place of Next: one link works, and what is not there has an empty body. */
const handler: NextHandler = async ({ url = '' }, response) => {
  asked.push(url)
  const works = ['/join/gone', '/join/good', '/reset/gone'].includes(url)
  response.writeHead(works ? 200 : 404, { 'content-type': 'text/html', 'cache-control': 'no-store' })
  response.end(works ? `<h1>${url}</h1>` : '')
}
const site = { handler, siteUrl: 'http://guide.example' }
const got = (path: string, method = 'GET') => goneLink(path, { method }, site)

it('A link that does not work any more gets a page of words, with status 404', async () => {
  const answer = await got('/join/old?x=1')
  expect(answer).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } })
  expect(answer?.headers).toHaveProperty('x-content-type-options')
  expect(String(answer?.body)).toContain('/join/gone')
  const reset = await got('/reset/old')
  expect([reset?.status, String(reset?.body)]).toEqual([404, '<h1>/reset/gone</h1>'])
})

it('A link that works, what is sent by it, and every other page are left to Next', async () => {
  expect(await got('/join/good')).toBeUndefined()
  asked.length = 0
  expect(await got('/join/old', 'POST')).toBeUndefined()
  for (const path of ['/admin', '/sign-in', '/joinery']) expect(await got(path)).toBeUndefined()
  expect(asked).toEqual([])
})
