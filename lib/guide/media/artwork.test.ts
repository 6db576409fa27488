import { expect, it } from 'vitest'
import { artworkOf } from './artwork'

it('no two of a thousand titles have the same artwork, and each has the same every time', () => {
  const titles = Array.from({ length: 1_000 }, (_, at) => `The House ${at}`)
  const drawn = titles.map((title) => JSON.stringify(artworkOf(title)))
  expect(new Set(drawn).size).toBe(titles.length)
  expect(JSON.stringify(artworkOf('The House 7'))).toBe(drawn[7])
})

it('what stands beside each other is told apart by its colours', () => {
  const tops = ['Alma’s Workshop', 'Tunnel of Stereo', 'Watch of Worthey', 'Ruth’s Lantern'].map(
    (title) => artworkOf(title).top,
  )
  expect(new Set(tops).size).toBe(4)
})
