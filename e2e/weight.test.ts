import { expect, it } from 'vitest'
import { BUDGETS, overweight, type Sent } from './weight'

const light: Sent[] = [
  { kind: 'document', url: '/shows/a', bytes: 9_000 },
  { kind: 'script', url: '/elements/guide.js', bytes: 2_300 },
  { kind: 'image', url: '/artwork/a.svg', bytes: 1_200 },
]

it('A page within its budgets passes, to the last byte', () => {
  expect(overweight(light)).toEqual([])
  expect(overweight([{ kind: 'stylesheet', url: '/a.css', bytes: BUDGETS.stylesheet ?? 0 }])).toEqual([])
})

it('Parts that are light alone and too heavy together are told with the heaviest first', () => {
  const heavy = [
    ...light,
    { kind: 'script', url: '/chunks/counter.js', bytes: 900 },
    { kind: 'script', url: '/chunks/framework.js', bytes: 5_000 },
  ]
  expect(overweight(heavy)).toEqual([
    'script: 8200 bytes where 8000 may be sent (/chunks/framework.js 5000, /elements/guide.js 2300, /chunks/counter.js 900)',
  ])
})

it('A kind that no reader is sent is too heavy at once', () => {
  expect(overweight([...light, { kind: 'websocket', url: '/live', bytes: 1 }])).toEqual([
    'websocket: 1 bytes where 0 may be sent (/live 1)',
  ])
})
