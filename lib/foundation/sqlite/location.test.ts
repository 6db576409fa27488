import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { databaseFile, existingFile, fileToMake } from './location'

test('a relative file counts from the current folder', () => {
  expect(databaseFile('file:./data/guide.db')).toBe(resolve('data/guide.db'))
  expect(databaseFile('file:data/guide.db')).toBe(resolve('data/guide.db'))
})

test('an absolute file is taken as it is, in either form', () => {
  expect(databaseFile('file:/srv/my guide.db')).toBe('/srv/my guide.db')
  expect(databaseFile('file:///srv/my%20guide.db')).toBe('/srv/my guide.db')
})

test.each([
  ['mysql://localhost/guide', /must look like .*not mysql:/],
  ['guide.db', /must look like file:/],
  ['file:', /names no file/],
  ['file:data/', /names no file/],
  ['file:guide.db?mode=ro', /without \? and #/],
  ['file://elsewhere/guide.db', /no usable address/],
  [`file:${tmpdir()}`, /names a folder/],
])('%s is refused in one sentence', (url, sentence) => {
  expect(() => databaseFile(url)).toThrow(sentence)
})

test('a database may be made alone in a folder that is there, or in the one that nobody has to name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'logline-location-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [first, second] = [join(folder, 'logline.db'), join(folder, 'loglin.db')]
  expect(fileToMake(`file:${first}`)).toBe(first)
  expect(fileToMake('file:./data/logline.db')).toBe(resolve('data/logline.db'))
  expect(() => fileToMake(`file:${folder}/none/logline.db`)).toThrow(/There is no folder .+: make it/)
  expect(() => existingFile(`file:${first}`)).toThrow(/There is no database at .+: run npm run db:migrate/)
  for (const name of ['logline.db', 'logline.db.lock']) writeFileSync(join(folder, name), '')
  expect(fileToMake(`file:${first}`)).toBe(first)
  expect(existingFile(`file:${first}`)).toBe(first)
  expect(() => fileToMake(`file:${second}`)).toThrow(/, but logline\.db is there: correct DATABASE_URL/)
})
