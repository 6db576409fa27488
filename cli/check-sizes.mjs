// Short files, short functions: measures both with the compiler's own parser and fails on the tail.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const LONGEST_FILE = 250
const LONGEST_FUNCTION = 80
const FOLDERS = ['app', 'components', 'lib', 'server', 'cli', 'prisma/seed', 'prisma/engine', 'e2e', 'bench']

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => measured(join(folder, name))),
)
const functions = files.filter(({ name }) => !name.includes('.test.')).flatMap((file) => file.functions)
const tooLong = [
  ...files.filter((file) => file.lines > LONGEST_FILE),
  ...functions.filter((each) => each.lines > LONGEST_FUNCTION),
]

for (const { name, lines } of tooLong) console.log(`${name} has ${lines} lines.`)
if (tooLong.length > 0) process.exitCode = 1
console.log(`${files.length} files: ${spread(files)}. ${functions.length} functions: ${spread(functions)}.`)

function measured(name) {
  const text = readFileSync(name, 'utf8')
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line
  const found = []
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) {
      const start = lineOf(node.getStart())
      found.push({ name: `${name}:${start + 1}`, lines: lineOf(node.end) - start + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { name, lines: lineOf(text.length), functions: found }
}

function spread(measures) {
  const lines = measures.map((each) => each.lines).sort((one, other) => one - other)
  const at = (share) => lines[Math.min(lines.length - 1, Math.floor(lines.length * share))] ?? 0
  return `median ${at(0.5)} lines, p95 ${at(0.95)}, longest ${lines.at(-1) ?? 0}`
}
