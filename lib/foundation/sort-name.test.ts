import { describe, expect, it } from 'vitest'
import { initialsOf, sortNameOf } from './sort-name'

describe('Names', () => {
  it.each([
    ['The Borg Queen', 'borg queen'],
    ['A Christmas Carol', 'christmas carol'],
    ['An Adventure', 'adventure'],
    ['Thelma', 'thelma'],
    ['The', 'the'],
    ['A', 'a'],
    ['Élodie', 'elodie'],
    ['  Lost ', 'lost'],
    ['', ''],
  ])('“%s” is sorted as “%s”', (title, sorted) => {
    expect(sortNameOf(title)).toBe(sorted)
  })

  it.each([
    ['John de Lancie', 'JL'],
    ['Patrick Stewart', 'PS'],
    ['Jean-Luc Picard', 'JP'],
    ['Q', 'Q'],
    ['Cher', 'C'],
    ['Élodie Öl', 'ÉÖ'],
    ['bell hooks', 'B'],
    ['', '?'],
  ])('“%s” has the initials %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })

  it('a name of one character outside of the basic plane is not cut in half', () => {
    expect(initialsOf('𝒜lpha')).toBe('𝒜')
  })
})
