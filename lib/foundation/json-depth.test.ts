import { expect, it } from 'vitest'
import { isTooDeep } from './json-depth'

it('tells what is nested deeper than anybody nests', () => {
  expect(isTooDeep('['.repeat(300_000))).toBe(true)
  expect(isTooDeep(`${'{"a":'.repeat(101)}1${'}'.repeat(101)}`)).toBe(true)
  expect(isTooDeep(`${'['.repeat(100)}${']'.repeat(100)}`)).toBe(false)
})

it('counts no brackets in strings, and none that are closed again', () => {
  expect(isTooDeep(JSON.stringify({ a: '['.repeat(1_000), b: `\\"${'{'.repeat(1_000)}` }))).toBe(false)
  expect(isTooDeep(JSON.stringify(Array.from({ length: 1_000 }, () => [])))).toBe(false)
})
