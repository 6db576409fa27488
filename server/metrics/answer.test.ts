import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import type { NextHandler } from '../answer'
import { siteListener } from '../listener'
import { siteAround } from '../testing'
import { metricsBehind } from './answer'
import { parsedMetrics } from './testing'
import { gauge } from './text'

const siteUrl = 'http://localhost:3000'
const token = 'a-token-of-thirty-two-characters'
const figures = async () => [gauge('logline_store_pages', 'Finished pages that are held.', 3)]
const handler: NextHandler = async (_, response) => {
  response.writeHead(404, { 'content-type': 'text/html' }).end('<p>not here</p>')
}

/** Asks a site for its figures, or one that has none. */
async function askFor({ isOn, authorization }: { isOn: boolean; authorization?: string }) {
  const log = { warn: () => undefined, error: () => undefined }
  const metrics = isOn ? metricsBehind({ token, siteUrl, figures }) : undefined
  const server = createServer(siteListener({ ...siteAround({ siteUrl, handler, log }), metrics }))
  await new Promise<void>((listening) => server.listen(0, listening))
  onTestFinished(() => void server.close())
  const url = `http://localhost:${(server.address() as AddressInfo).port}/metrics`
  return fetch(url, { headers: authorization ? { authorization } : {} })
}

it('whoever sends the token gets the figures', async () => {
  for (const authorization of [`Bearer ${token}`, `bearer  ${token}`]) {
    const answer = await askFor({ isOn: true, authorization })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(parsedMetrics(await answer.text()).samples).toEqual({ logline_store_pages: 3 })
  }
})

it.each([
  undefined,
  'Bearer ',
  `Bearer ${token}x`,
  `Bearer ${token.slice(0, -1)}`,
  `Basic ${btoa(`x:${token}`)}`,
  token,
])('whoever sends %s is refused', async (authorization) => {
  const answer = await askFor({ isOn: true, authorization })
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  expect(await answer.text()).not.toContain('logline_')
})

it('without the setting there is nothing at the address, whatever is sent', async () => {
  const answer = await askFor({ isOn: false, authorization: `Bearer ${token}` })
  expect([answer.status, await answer.text()]).toEqual([404, '<p>not here</p>'])
})
