import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { databaseFile } from './location'

test('a relative file counts from the current folder', () => {
  expect(databaseFile('file:./data/guide.db')).toBe(resolve('data/guide.db'))
  expect(databaseFile('file:data/guide.db')).toBe(resolve('data/guide.db'))
})

test('an absolute file is taken as it is, in either form', () => {
  expect(databaseFile('file:/srv/my guide.db')).toBe('/srv/my guide.db')
  expect(databaseFile('file:///srv/my%20guide.db')).toBe('/srv/my guide.db')
})

test.each([
  ['postgres://localhost/guide', /speaks SQLite.*not postgres:/],
  ['guide.db', /must look like file:/],
  ['file:', /names no file/],
  ['file:data/', /names no file/],
  ['file:guide.db?mode=ro', /without \? and #/],
  ['file://elsewhere/guide.db', /no usable address/],
  [`file:${tmpdir()}`, /names a folder/],
])('%s is refused in one sentence', (url, sentence) => {
  expect(() => databaseFile(url)).toThrow(sentence)
})
