import { expect, it } from 'vitest'
import { chooseDatabase } from './test-database.mjs'

it('tests run on SQLite unless somebody says another, and what is said of it is no file', () => {
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'test' }
  expect(chooseDatabase(['unit', 'lib/guide'], env)).toEqual({
    database: 'SQLite',
    others: ['unit', 'lib/guide'],
  })
  expect(env.LOGLINE_TEST_DATABASE).toBe('sqlite')
  expect(chooseDatabase(['unit', '--database', 'postgresql', 'lib/guide'], env)).toEqual({
    database: 'PostgreSQL',
    others: ['unit', 'lib/guide'],
  })
  expect(env.LOGLINE_TEST_DATABASE).toBe('postgresql')
  expect(chooseDatabase(['unit'], env).database).toBe('PostgreSQL')
})

it.each([[['--database']], [['unit', '--database', 'mysql']], [['--database', 'toString']]])(
  '%s is refused with what may be said',
  (args) => {
    expect(() => chooseDatabase(args, { NODE_ENV: 'test' })).toThrow(
      '--database is followed by sqlite or postgresql.',
    )
  },
)
