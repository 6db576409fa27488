import { SHAPES } from '@/generated/shapes'

/** What a column holds. */
type ColumnKind = 'text' | 'number' | 'flag' | 'instant' | 'bytes'

/** The rows of `model` that belong to a row: their columns `to` say what its columns `from` say. */
export type Relation = { model: string; isList: boolean; from: readonly string[]; to: readonly string[] }

export type Shape = { columns: Record<string, ColumnKind>; relations: Record<string, Relation> }

const shapes: Record<string, Shape> = SHAPES

/** What a model is made of, by its name in the schema. */
export function shapeOf(model: string): Shape {
  const shape = shapes[model]
  if (!shape) throw new Error(`The schema has no model ${model}.`)
  return shape
}

/** The models by what Prisma's client calls them: "showTitle" for ShowTitle. */
export const MODELS: ReadonlyMap<string, string> = new Map(
  Object.keys(shapes).map((model) => [model.charAt(0).toLowerCase() + model.slice(1), model]),
)

/** A question that is put in a way this reader does not know: Prisma's own client is asked instead. */
export class NotKnown extends Error {}

/** A question that no row can answer: nobody need be asked. */
export class Nothing extends Error {}
