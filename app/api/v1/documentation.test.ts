import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sampleGuide } from '@/lib/editing/entries/testing'
import { openApi } from '@/lib/formats/api/openapi'
import { ORIGIN, runningApi } from './testing'

/**
 * Every request in docs/api.md is made, and its answer compared with the block below it. There “…” stands for
 * anything: in a line for the rest of some text, alone on a line for any lines.
 */
const WIDEST = 100
const text = readFileSync(join(import.meta.dirname, '../../../docs/api.md'), 'utf8')

sampleGuide()
const api = runningApi()

type Example = { command: string; kind: string; block: string }

const examples: Example[] = [...text.matchAll(/```sh\n(curl .*)\n```\n\n```(json|http)\n([^`]*)```/g)].map(
  ([, command = '', kind = '', block = '']) => ({ command, kind, block }),
)

/** JSON as the document has it: what fits into a line stands in one. */
function written(value: unknown, indent = ''): string {
  const line = inOneLine(value)
  if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDEST) return line
  const deeper = `${indent}  `
  const isList = Array.isArray(value)
  const parts = Object.entries(value).map(
    ([key, each]) => `${deeper}${isList ? '' : `${JSON.stringify(key)}: `}${written(each, deeper)}`,
  )
  const [open, close] = isList ? '[]' : '{}'
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`
}

function inOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`
  const parts = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${inOneLine(each)}`)
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}'
}

function patternOf(block: string): RegExp {
  const lines = block.split('\n').map((line) => {
    if (line.trim() === '…') return '(?:.*\\n)*?'
    return `${line.split('…').map(escaped).join('.*')}\n`
  })
  return new RegExp(`^${lines.join('').trimEnd()}\n*$`)
}

function escaped(part: string): string {
  return part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

async function asked(command: string): Promise<Response> {
  const url = /'(https:[^']+)'/.exec(command)?.[1] ?? ''
  expect(url.startsWith(`${ORIGIN}/api/v1/`), command).toBe(true)
  const path = url.slice(ORIGIN.length)
  const headers = new Headers({ 'accept-encoding': 'identity' })
  for (const [, name = '', value = ''] of command.matchAll(/-H '([\w-]+): ([^']*)'/g)) {
    const etag = async () => (await api.ask(path, { headers })).headers.get('etag') ?? ''
    headers.set(name, value === '"…"' ? await etag() : value)
  }
  return api.ask(path, { headers, method: command.includes('-X OPTIONS') ? 'OPTIONS' : 'GET' })
}

async function told({ kind, command }: Example): Promise<string> {
  const answer = await asked(command)
  if (kind === 'json') return `${written(await answer.json())}\n`
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`)
  return [String(answer.status), ...headers, ''].join('\n')
}

it('the examples are real', async () => {
  expect(examples).toHaveLength(text.match(/^```sh$/gm)?.length ?? 0)
  for (const example of examples)
    expect(await told(example), example.command).toMatch(patternOf(example.block))
})

it('a line that says something else is noticed, whichever it is', async () => {
  for (const example of examples) {
    const real = await told(example)
    const lines = example.block.split('\n')
    for (const [at, line] of lines.entries()) {
      if (!/\w/.test(line)) continue
      const wrong = lines.with(at, line.replace(/\w(?=\W*$)/, 'wrong')).join('\n')
      expect(real, `${example.command} ${line}`).not.toMatch(patternOf(wrong))
    }
  }
})

it('every address of the description has an example', () => {
  for (const template of Object.keys(openApi(ORIGIN).paths)) {
    const pattern = new RegExp(`^${ORIGIN}${template.replace(/\{\w+\}/g, '[^/?]+')}([?].*)?$`)
    const urls = examples.map(({ command }) => /'(https:[^']+)'/.exec(command)?.[1] ?? '')
    expect(
      urls.some((url) => pattern.test(url)),
      template,
    ).toBe(true)
  }
})
