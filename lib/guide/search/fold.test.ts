import { expect, it } from 'vitest'
import { folded, nameKey, searchWords } from './fold'

it.each([
  ['Señor Müßig', 'senor mussig'],
  ['Grey’s Anatomy', 'greys anatomy'],
  ['Law & Order', 'law and order'],
  ['M*A*S*H', 'mash'],
  ['Marvel’s Agents of S.H.I.E.L.D.', 'marvels agents of shield'],
  ['Ærø, Łódź, İstanbul', 'aero lodz istanbul'],
  ['Star Trek: Picard', 'star trek picard'],
  ['  ', ''],
  ['進撃の巨人 2', '進 撃 の 巨 人 2'],
])('reads %s as %s', (text, words) => {
  expect(folded(text)).toBe(words)
})

it('knows a title without its article, and an article alone as it is', () => {
  expect(nameKey('The Office')).toBe('office')
  expect(nameKey('The')).toBe('the')
  expect(searchWords('A.I.')).toEqual(['ai'])
})
