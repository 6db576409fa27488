import { expect, it } from 'vitest'
import { isLetter, LETTERS, letterInWords, spansUnder } from './letters'
import { sortNameOf } from './sort-name'

function letterOf(title: string): string[] {
  const name = sortNameOf(title)
  return LETTERS.filter((letter) =>
    spansUnder(letter).some(({ gte = '', lt = '\u{10ffff}' }) => name >= gte && name < lt),
  )
}

it.each([
  ['Star Trek', 's'],
  ['The Expanse', 'e'],
  ['Élite', 'e'],
  ['Zoo', 'z'],
  ['zzz…', 'z'],
  ['1899', '0'],
  ['’Allo ’Allo!', '0'],
  ['Ærø', '0'],
  ['Чернобыль', '0'],
  ['進撃の巨人', '0'],
])('%s stands under %s, and nowhere else', (title, letter) => {
  expect(letterOf(title)).toEqual([letter])
})

it('there are 27 of them, small', () => {
  expect(LETTERS).toHaveLength(27)
  expect(['a', '0', 'A', '', 'ab', '1', 'é'].map(isLetter)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
  expect(['q', '0'].map(letterInWords)).toEqual(['Q', '0–9 and others'])
})
