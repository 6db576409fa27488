#!/usr/bin/env node
// What only one of the databases understands stands in files and folders named after it. Everything else is asked in words
// that both of them understand, or by way of lib/foundation/dialect.ts. Comments may name what they like.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

const FOLDERS = ['lib', 'server', 'cli']

/** "lib/foundation/sqlite/lock.ts", "lib/guide/search/storage-postgresql.ts", "cli/up-sqlite.test.ts" */
const NAMED = /(^|[/-])(sqlite|postgresql)([./-]|$)/

// Where a word in small letters may be English, only the one in capitals is meant.
const WORDS = [
  /\bPRAGMA\b/i,
  /\bjsonb?_\w+/i,
  /\browid\b/i,
  /\bfts5\b/i,
  /\bstrftime\b/i,
  /\bjulianday\b/i,
  /\bsqlite_[a-z]\w+/,
  /\biif\(/i,
  /\bRAISE\s*\(/i,
  /\bINSERT OR [A-Z]+/i,
  /\bMATCH\b/,
  /\bGLOB\b/,
  /\bINDEXED BY\b/,
  /\bCROSS JOIN\b[^;]*?\bON\b/,
  /\bBEGIN (DEFERRED|IMMEDIATE|EXCLUSIVE)\b/,
  /\blast_insert_rowid\b/i,
  /\b(group_concat|string_agg)\(/i,
  /\bVACUUM\b/,
  /\bATTACH\b/,
  /\bWITHOUT ROWID\b/,
  // Casts.
  /::(text|int[248]?|bigint|numeric|float[48]?|bool(ean)?|jsonb?|date|timestamp|bytea|name|ts\w+|reg\w+)\b/i,
  /\bto_ts(vector|query)\b/i,
  /\bts(query|vector)\b/i,
  /\bpg_\w+/i,
  /\bctid\b/i,
  /\bunnest\(/i,
  /\bgenerate_series\(/i,
  /\barray_\w+\(/i,
  /\bregclass\b/i,
  /\bANY\s*\(\s*[$?]/,
  /\bDISTINCT ON\b/,
  /\bAT TIME ZONE\b/,
  /\bLATERAL\b/,
  /\bILIKE\b/,
  /\b(LISTEN|NOTIFY)\b/,
  /\bFOR UPDATE\b/,
  /\bCOLLATE\b/,
]

/** Whether a file may say what only one of the databases understands. */
export function isOfOneDatabase(file) {
  return NAMED.test(file)
}

/** What a source says in its texts that only one of the databases understands: "12: PRAGMA", by the line. */
export function dialectWords(text) {
  const source = ts.createSourceFile('source.tsx', text, ts.ScriptTarget.Latest, true)
  const found = []
  const visit = (node) => {
    const said = textOf(node)
    const [word] = said === null ? [] : (WORDS.map((each) => each.exec(said)).find(Boolean) ?? [])
    if (word) found.push(`${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${word}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** What a literal says, of a template with a ? in place of each value; null where a node is none. */
function textOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('?')
}

function problems() {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  return files
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !isOfOneDatabase(file))
    .flatMap((file) => dialectWords(readFileSync(file, 'utf8')).map((found) => `${file}:${found}`))
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const found = problems()
  if (found.length > 0) {
    console.error(found.join('\n'))
    process.exitCode = 1
  }
}
