import { expect, it } from 'vitest'
import { castLines } from './cast-lines'

it.each([
  ['Patrick Stewart as Jean-Luc Picard', 'Patrick Stewart', 'Jean-Luc Picard', 'cast'],
  ['• Alison Pill – Agnes Jurati', 'Alison Pill', 'Agnes Jurati', 'cast'],
  ['3. Michelle Hurd: Raffi Musiker', 'Michelle Hurd', 'Raffi Musiker', 'cast'],
  ['Orla Brady\tLaris', 'Orla Brady', 'Laris', 'cast'],
  ['Brent Spiner … Adam Soong', 'Brent Spiner', 'Adam Soong', 'cast'],
  ['Whoopi Goldberg', 'Whoopi Goldberg', '', 'cast'],
  ['Director: Doug Aarniokoski', 'Doug Aarniokoski', '', 'director'],
  ['Jean-Claude Van Damme as JCVD', 'Jean-Claude Van Damme', 'JCVD', 'cast'],
])('“%s” is read as %s in the part of “%s” (%s)', (line, person, character, job) => {
  expect(castLines(line)).toEqual([{ person, character, job }])
})

it('Empty lines are none', () => {
  expect(castLines('\n  \nSomebody\n')).toHaveLength(1)
})
