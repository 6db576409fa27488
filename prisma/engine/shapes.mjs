// What the reader of trees (lib/foundation/db/trees) has to know of the models: their columns and how they belong together.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const schema = join(root, 'prisma/schema')
const SCALARS = {
  String: 'text',
  Int: 'number',
  Float: 'number',
  Boolean: 'flag',
  DateTime: 'instant',
  Bytes: 'bytes',
}

/** Writes generated/shapes.ts. Throws for a relation whose other side is not to be found. */
export function writeShapes() {
  const text = readdirSync(schema)
    .map((file) => readFileSync(join(schema, file), 'utf8'))
    .join('\n')
  const models = [...text.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, name, body]) => ({
    name,
    fields: fieldsOf(body),
  }))
  const shapes = Object.fromEntries(models.map((model) => [model.name, shapeOf(model, models)]))
  writeFileSync(
    join(root, 'generated/shapes.ts'),
    `// Written by npm run prisma -- generate, from prisma/schema.\n\nexport const SHAPES = ${JSON.stringify(shapes, null, 2)} as const\n`,
  )
}

function fieldsOf(body) {
  return [...body.matchAll(/^ +(\w+) +(\w+)(\[\])?(\?)?(.*)$/gm)].map(([, name, type, list, , rest]) => {
    const [, fields, references] =
      /@relation\(fields: \[([^\]]+)\], references: \[([^\]]+)\]/.exec(rest) ?? []
    return {
      name,
      type,
      isList: list !== undefined,
      fields: namesIn(fields),
      references: namesIn(references),
    }
  })
}

const namesIn = (list) => list?.split(',').map((name) => name.trim())

function shapeOf({ name, fields }, models) {
  const columns = fields.filter(({ type }) => SCALARS[type])
  const relations = fields.filter(({ type }) => !SCALARS[type])
  return {
    columns: Object.fromEntries(columns.map((field) => [field.name, SCALARS[field.type]])),
    relations: Object.fromEntries(relations.map((field) => [field.name, relationOf(name, field, models)])),
  }
}

function relationOf(name, { type, isList, fields, references }, models) {
  if (fields) return { model: type, isList: false, from: fields, to: references }
  const other = models.find((model) => model.name === type)?.fields.filter((field) => field.type === name)
  if (other?.length !== 1) throw new Error(`${name} and ${type} belong together in several ways, or in none.`)
  return { model: type, isList, from: other[0].references, to: other[0].fields }
}
