import { expect, it } from 'vitest'
import { formsOf, meantBy, stepsBetween } from './typos'

it.each([
  ['picard', 'picard', 0],
  ['pikard', 'picard', 1],
  ['piacrd', 'picard', 1],
  ['picad', 'picard', 1],
  ['piccard', 'picard', 1],
  ['stewrat', 'stewart', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('counts the steps from %s to %s', (one, other, steps) => {
  expect(stepsBetween(one, other)).toBe(steps)
})

it('finds every slip of one letter through a form in common', () => {
  const forms = new Set(formsOf('picard'))
  for (const slip of ['pikard', 'piacrd', 'picad', 'piccard', 'icard', 'picards'])
    expect(formsOf(slip).some((form) => forms.has(form))).toBe(true)
})

it('puts the nearest word first, then the one that begins alike, and leaves far ones out', () => {
  expect(meantBy('stat', ['etat', 'star', 'stat', 'that', 'sport'])).toEqual(['star', 'etat'])
})
