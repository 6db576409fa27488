import { expect, it } from 'vitest'
import { consequencesInWords } from './consequences'

const dates = (...days: [string, string][]) => new Map(days)

it('What publishing changes for readers is told: the address, and dates by what becomes of them', () => {
  const before = { path: '/a', dates: dates(['one', '3 March'], ['two', '10 March'], ['three', '17 March']) }
  expect(consequencesInWords({ path: null, dates: dates() }, before)).toEqual([
    'Readers see it for the first time, at /a.',
    '3 episodes’ dates are new.',
  ])
  const after = { path: '/b', dates: dates(['one', '3 March'], ['two', '11 March'], ['four', '24 March']) }
  expect(consequencesInWords(before, after)).toEqual([
    'The address changes from /a to /b; the old one leads to the new one.',
    'An episode’s date is new.',
    'An episode’s date moves.',
    'An episode’s date is withdrawn.',
  ])
  expect(consequencesInWords(before, before)).toEqual([
    'The page changes as listed below; its address and dates stay.',
  ])
})
