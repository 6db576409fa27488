import { expect, it } from 'vitest'
import { firstDifference } from './check-models.mjs'

it('models that say something else, or more, or less, are told by the line', () => {
  const models = 'model Show {\n  id String @id\n}'
  expect(firstDifference(models, models)).toBeNull()
  expect(firstDifference(models, models.replace('String', 'Int'))).toBe(
    '2:   id String @id (where prisma/schema says:   id Int @id)',
  )
  expect(firstDifference(`${models}\n// more`, models)).toBe('4: // more (where prisma/schema says: nothing)')
  expect(firstDifference(models, `${models}\n// more`)).toBe('4: nothing (where prisma/schema says: // more)')
})
