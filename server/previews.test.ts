import { expect, it } from 'vitest'
import type { Answer } from './answer'
import { previewsOf } from './previews'

function site(status = 200) {
  const asked: string[] = []
  const joined: string[] = []
  const going: ((answer: Answer) => void)[] = []
  const previews = previewsOf({
    make: (address) => {
      asked.push(address)
      const answer = new Promise<Answer>((done) => going.push(done))
      return { answer, join: (network) => joined.push(network) }
    },
  })
  const find = (address: string, network: string) => previews.find(address, { network, request: 'r' })
  const finish = () => {
    for (const done of going.splice(0))
      done({ status, headers: {}, body: Buffer.from(`made ${asked.length}`) })
  }
  const text = async (found: Promise<Answer>) => String((await found).body)
  return { previews, find, asked, joined, finish, text }
}

it('A preview is made once for all who ask while it is made, and afterwards', async () => {
  const { find, asked, joined, finish, text } = site()
  const both = [find('/preview/a', 'one'), find('/preview/a', 'two')]
  finish()
  expect(await Promise.all(both.map(text))).toEqual(['made 1', 'made 1'])
  expect(joined).toEqual(['two'])
  expect(await text(find('/preview/a', 'three'))).toBe('made 1')
  const other = find('/preview/a?region=DE', 'one')
  finish()
  expect(await text(other)).toBe('made 2')
  expect(asked).toEqual(['/preview/a', '/preview/a?region=DE'])
})

it('A commit makes it anew, and one that a commit overtakes is kept for nobody', async () => {
  const { previews, find, finish, text } = site()
  const overtaken = find('/preview/a', 'one')
  previews.forget()
  const next = find('/preview/a', 'one')
  finish()
  expect(await Promise.all([overtaken, next].map(text))).toEqual(['made 2', 'made 2'])
  previews.forget()
  const last = find('/preview/a', 'one')
  finish()
  expect(await text(last)).toBe('made 3')
})

it('That there is nothing is not kept', async () => {
  const { find, asked, finish } = site(404)
  for (let turn = 0; turn < 2; turn += 1) {
    const found = find('/preview/a', 'one')
    finish()
    expect((await found).status).toBe(404)
  }
  expect(asked).toHaveLength(2)
})
