import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Refusal } from '@/lib/foundation/refusal'
import { WrongSetting } from '@/lib/foundation/settings'
import { counted, onlyArgument, sentenceFor } from './command'

test('a known error is its one sentence', async () => {
  expect(sentenceFor(new Refusal('Stop the server.'))).toBe('Stop the server.')
  expect(sentenceFor(new WrongSetting('PORT must be a number.'))).toBe('PORT must be a number.')
  const missing = await readFile('/nowhere/at-all').catch((error) => error)
  expect(sentenceFor(missing)).toBe('/nowhere/at-all does not exist.')
  const folder = await mkdtemp(join(tmpdir(), 'logline-command-'))
  await writeFile(join(folder, 'file'), '')
  const below = await readFile(join(folder, 'file', 'x')).catch((error) => error)
  expect(sentenceFor(below)).toBe(`${join(folder, 'file', 'x')} lies below something that is not a folder.`)
  await rm(folder, { recursive: true })
})

test('a fault of ours keeps its stack', () => {
  expect(sentenceFor(new TypeError('x is undefined'))).toBeUndefined()
})

test('a command takes one argument at most', () => {
  expect(onlyArgument([], 'usage')).toBeUndefined()
  expect(onlyArgument(['a.db'], 'usage')).toBe('a.db')
  expect(() => onlyArgument(['a.db', 'b.db'], 'usage')).toThrow('Usage: usage')
  expect(() => onlyArgument(['--force'], 'usage')).toThrow('Usage: usage')
})

test('one row, two rows', () => {
  expect([counted(1, 'row'), counted(2, 'row')]).toEqual(['1 row', '2 rows'])
})
