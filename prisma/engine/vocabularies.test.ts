import { readdirSync, readFileSync } from 'node:fs'
import { expect, expectTypeOf, it } from 'vitest'
import type { Airing, Entry, Release } from '@/generated/prisma/client'
import type { Kind } from '@/lib/documents/kinds'
import type { ReleaseWindow } from '@/lib/documents/vocabularies'
import type { Precision } from '@/lib/foundation/dates/guide-date'

it('a column that holds a word of a closed set has that set for its type', () => {
  expectTypeOf<Release['window']>().toEqualTypeOf<ReleaseWindow>()
  expectTypeOf<Airing['precision']>().toEqualTypeOf<Precision>()
  expectTypeOf<Entry['kind']>().toEqualTypeOf<Kind>()
})

it('and every column that the schema names so is narrowed', () => {
  const schema = readdirSync('prisma/schema').map((file) => readFileSync(`prisma/schema/${file}`, 'utf8'))
  const models = schema.join('\n').matchAll(/^model (\w+) \{\n(.*?)^\}/gms)
  const columns = [...models].flatMap(([, model, body = '']) =>
    [...body.matchAll(/^ +(\w+) .*\/\/\/ (lib\/\S+): (\w+)$/gm)].map(([, column, module, type]) => ({
      file: `generated/prisma/models/${model}.ts`,
      declaration: `  ${column}: import("@/${module}").${type}`,
    })),
  )
  expect(columns.length).toBeGreaterThan(30)
  for (const { file, declaration } of columns) expect(readFileSync(file, 'utf8')).toContain(declaration)
})
