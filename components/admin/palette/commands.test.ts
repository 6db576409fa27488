import { expect, it } from 'vitest'
import { commandsLike, placesToGo } from './commands'

const commands = placesToGo(
  [{ path: '/admin/people', name: 'People' }],
  [{ folder: 'people', one: 'person' }],
)

it('finds what has every word, in any order and any case', () => {
  expect(commandsLike(commands, 'PERSON new').map(({ id }) => id)).toEqual(['/admin/people/new'])
  expect(commandsLike(commands, 'peo').map(({ label }) => label)).toEqual(['People'])
  expect(commandsLike(commands, 'new show')).toEqual([])
  expect(commandsLike(commands, ' ')).toHaveLength(2)
})
