// The columns that hold a word of a closed set: Prisma's types call them string, for the models name no enums, and
// these make them the union that the program declares. The schema says which: `kind String /// lib/documents/kinds: Kind`.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const schema = join(root, 'prisma/schema')
const client = join(root, 'generated/prisma/models')

/** Narrows the types that `prisma generate` has just written. Throws where a column that the schema names is not found. */
export function narrowVocabularies() {
  const files = readdirSync(schema).map((file) => readFileSync(join(schema, file), 'utf8'))
  for (const [, model, body] of files.join('\n').matchAll(/^model (\w+) \{\n(.*?)^\}/gms)) {
    const columns = [...body.matchAll(/^ +(\w+) +String.*\/\/\/ (lib\/\S+): (\w+)$/gm)]
    if (columns.length > 0) narrowModel(model, columns)
  }
}

function narrowModel(model, columns) {
  const file = join(client, `${model}.ts`)
  let types = readFileSync(file, 'utf8')
  for (const [, column, module, type] of columns) {
    // "window: string", "window?: string | null" and "window?: Prisma.StringFieldUpdateOperationsInput | string"
    const declared = new RegExp(
      `^( +${column}\\??: (?:Prisma\\.\\w+UpdateOperationsInput \\| )?)string\\b`,
      'gm',
    )
    const narrowed = types.replace(declared, `$1import("@/${module}").${type}`)
    if (narrowed === types)
      throw new Error(`Prisma wrote no column ${model}.${column} that could be narrowed to ${type}.`)
    types = narrowed
  }
  writeFileSync(file, types)
}
