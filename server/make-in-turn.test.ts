import { expect, it } from 'vitest'
import type { Answer } from './answer'
import { makeInTurn } from './make-in-turn'

const made: Answer = { status: 200, headers: {}, body: Buffer.from('page') }
const limits = { atOnce: 2, atOnceForOne: 1, mostWaiting: 3 }

it('whoever asks for more than can be made for one is told to come again; a reader elsewhere gets the page', async () => {
  const asked: string[] = []
  const ends: (() => void)[] = []
  const make = (address: string) =>
    new Promise<Answer>((resolve) => {
      asked.push(address)
      ends.push(() => resolve(made))
    })
  const turns = makeInTurn(make, 'http://localhost:3000', limits)
  const inTurn = (address: string, network: string) => turns(address, { network, request: 'r' })
  for (let at = 0; at < 4; at += 1) inTurn(`/search?q=${at}`, 'stranger')
  const refused = await inTurn('/search?q=5', 'stranger').answer
  expect(refused).toMatchObject({
    status: 503,
    headers: { 'retry-after': '10', 'cache-control': 'no-store' },
  })
  expect(refused.body.toString()).toContain('<h1>Too many ask at once</h1>')
  const ofApi = await inTurn('/api/v1/search?q=5', 'stranger').answer
  expect(ofApi.headers).toMatchObject({ 'content-type': 'application/problem+json', 'retry-after': '10' })
  const page = inTurn('/shows/x', 'reader').answer
  expect(asked).toEqual(['/search?q=0', '/shows/x'])
  ends[1]?.()
  expect(await page).toBe(made)
})
