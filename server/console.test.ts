import { expect, it } from 'vitest'
import { consoleInto } from './console'

it('what is written to the console becomes lines of the log, without colours, and its fault stands apart', () => {
  const lines: unknown[] = []
  const to = (level: string) => (about: object, message: string) => lines.push([level, about, message])
  const own = {} as Console
  consoleInto({ info: to('info'), warn: to('warn'), error: to('error') }, own)
  const fault = new Error('It broke.')
  own.log('%s is ready', 'Next')
  own.warn(' \u001b[33m⚠\u001b[39m careful')
  own.error('\u001b[31m⨯\u001b[39m', fault, { digest: '1' })
  own.info('')
  expect(lines).toEqual([
    ['info', { from: 'console' }, 'Next is ready'],
    ['warn', { from: 'console' }, '⚠ careful'],
    ['error', { from: 'console', err: fault }, "⨯ It broke. { digest: '1' }"],
  ])
})
