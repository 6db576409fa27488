import { z } from 'zod'

/**
 * What the API's answers are made of. Every piece says what it holds, for it becomes the published document; every
 * object is closed, so that a field nobody described fails the tests.
 */
export const answers = z.registry<{ id: string }>()

/** An object with a name of its own in the document. */
export function named<Shape extends z.ZodRawShape>(id: string, description: string, shape: Shape) {
  return z.strictObject(shape).describe(description).register(answers, { id })
}

/** Text; "" where nothing is written, unless the description says otherwise. */
export function textSchema(description: string) {
  return z.string().describe(description)
}

/** One of the words editors choose from. Its type stays a string, as in the records. */
export function word(description: string, words: readonly string[]) {
  return z.string().meta({ description, enum: [...words] })
}

export function slugSchema(description: string) {
  return z.string().meta({ description, examples: ['star-trek-picard'] })
}

/** An address elsewhere or, absolute, here. */
export function address(description: string) {
  return z.url().describe(description)
}

/** A path on this site, to be resolved against the address of the answer. */
export function path(description: string) {
  return z.string().meta({ description, format: 'uri-reference' })
}

export function isoDay(description: string) {
  return z.string().meta({ description, format: 'date', examples: ['2022-03-03'] })
}

export function zoneSchema(description: string) {
  return z.string().meta({ description, examples: ['America/New_York'] })
}

export function whole(description: string) {
  return z.int().min(0).describe(description)
}

export function yes(description: string) {
  return z.boolean().describe(description)
}

/** A list that ends: `most` is its bound, which the description tells. */
export function listSchema<Item extends z.ZodType>(description: string, item: Item, limit: number) {
  return z
    .array(item)
    .max(limit)
    .describe(`${description} At most ${limit.toLocaleString('en')}.`)
}

/** As many of a list as its answer tells. */
export function first<Item>(items: Item[], most: number): Item[] {
  return items.slice(0, most)
}
