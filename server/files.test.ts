import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Files, staticFiles } from './files'

let folder: string
let files: Files

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'logline-files-'))
  mkdirSync(join(folder, '.next/static/chunks'), { recursive: true })
  mkdirSync(join(folder, 'public/artwork'), { recursive: true })
  const written = {
    '.next/static/chunks/a.css': 'p { color: red }'.repeat(100),
    '.next/static/chunks/a.css.br': 'small',
    '.next/static/chunks/a.css.gz': 'less small',
    '.next/BUILD_ID': 'secret',
    'public/artwork/poster.svg': `<svg>${' '.repeat(2_000)}</svg>`,
  }
  for (const [name, text] of Object.entries(written)) writeFileSync(join(folder, name), text)
  files = staticFiles(folder, 'http://localhost:3000')
})
afterAll(() => rmSync(folder, { recursive: true }))

it('A file is sent in the forms that lie beside it, with its type and for a year', async () => {
  const ready = await files.find('/_next/static/chunks/a.css')
  const { head, body } = (await ready?.formFor('gzip, br')) ?? {}
  expect(body?.toString()).toBe('small')
  expect(head).toEqual(expect.arrayContaining(['content-encoding', 'br', 'text/css; charset=utf-8']))
  expect(head?.join()).toContain('immutable')
  expect((await ready?.formFor('gzip'))?.body.toString()).toBe('less small')
  expect((await ready?.formFor(''))?.body.toString()).toMatch(/^p {/)
})

it('A file is read once, and text without forms beside it is compressed then', async () => {
  const first = await files.find('/artwork/poster.svg')
  expect(files.find('/artwork/poster.svg')).toBe(first)
  expect((await first?.formFor('br'))?.body.length).toBeLessThan(100)
})

it.each([
  '/_next/static/chunks/a.css.br',
  '/_next/static/../BUILD_ID',
  '/_next/BUILD_ID',
  '/artwork',
  '/artwork/',
  '/chunks/a.css',
])('%s is no file', (path) => {
  expect(files.find(path)).toBeUndefined()
})

it('A file that can’t be read is a fault, and asked for again the next time', async () => {
  rmSync(join(folder, '.next/static/chunks/a.css.gz'))
  const fresh = staticFiles(folder, 'http://localhost:3000')
  rmSync(join(folder, '.next/static/chunks/a.css.br'))
  await expect(fresh.find('/_next/static/chunks/a.css')).rejects.toThrow()
  writeFileSync(join(folder, '.next/static/chunks/a.css.br'), 'small')
  writeFileSync(join(folder, '.next/static/chunks/a.css.gz'), 'less small')
  expect(await fresh.find('/_next/static/chunks/a.css')).toBeDefined()
})
