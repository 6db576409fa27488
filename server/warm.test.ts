import { expect, it } from 'vitest'
import { PreparedAnswer } from './encode'
import { warmUp } from './warm'

const page = (html: string) =>
  new PreparedAnswer({ status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(html) })

/** A site whose front page holds these links. */
function siteOf(links: string[]) {
  const asked: string[] = []
  const front = links.map((href) => `<a class="x" href="${href}">x</a>`).join('')
  const find = async (_: string, address: string) => {
    asked.push(address)
    return page(address === '/' ? front : 'x')
  }
  return { asked, find }
}

it('A warm-up makes the front page and the pages it leads to, each once', async () => {
  const { asked, find } = siteOf([
    '/shows/x',
    '/schedule?day=2022-03-03&amp;region=US&amp;utm=x',
    '/shows/x',
    '/sign-in',
    '/search?q=x',
    'https://elsewhere.example/',
    '/favicon.svg',
    '/people/y#credits',
  ])
  expect(await warmUp({ find, goesOn: () => true, pauseMs: 0 })).toBe(4)
  expect(asked).toEqual(['/', '/shows/x', '/schedule?region=US&day=2022-03-03', '/people/y'])
})

it('A warm-up ends with the server, and after some twenty pages', async () => {
  const many = Array.from({ length: 100 }, (_, at) => `/shows/${at}`)
  const ended = siteOf(many)
  expect(await warmUp({ find: ended.find, goesOn: () => ended.asked.length < 3, pauseMs: 0 })).toBe(3)
  expect(await warmUp({ find: siteOf(many).find, goesOn: () => true, pauseMs: 0 })).toBe(21)
})
