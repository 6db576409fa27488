/**
 * The kinds of field an entry's document is made of. Each carries its label and control, so that one form, one
 * list of gaps and one history serve every kind of entry. Documents are whole: an empty text is "", an empty
 * number null, and what an older document lacks is filled in when it is read.
 */

import { z } from 'zod'
import { isDay, precisionOf } from '@/lib/foundation/dates/guide-date'
import { isZone } from '@/lib/foundation/dates/zones'
import { newId } from '@/lib/foundation/ids'
import { isSlug } from '@/lib/foundation/slug'
import { cleanLine, cleanText, isPicturePath, whyNoDate, zoneNamed } from './clean-text'
import { whyNoAddress, withPlainHost } from './web-address'

// The admin's content security policy forbids eval, which zod compiles with.
if (typeof window !== 'undefined') z.config({ jitless: true })

/** Which input edits a field. */
type Control =
  | 'text'
  | 'lines'
  | 'number'
  | 'choice'
  | 'check'
  | 'date'
  | 'codes'
  | 'entry'
  | 'rows'
  | 'group'
  | 'own-rows'
  | 'own-row'
  | 'picture'
  | 'hidden'

export type FieldMeta = {
  control: Control
  label: string
  hint?: string
  /** Publishing asks for it; a draft may go without. */
  required?: boolean
  choices?: readonly (readonly [value: string, label: string])[]
  /** For "codes": what a code is called. */
  nameOf?: (code: string) => string
  /** For "entry": the kind of entry it points to. */
  entryKind?: string
  /** For "own-row" and "own-rows": the list of this document it points into. */
  list?: string
  /** For "rows": the fields that name a row, and the word for one of them. */
  nameFrom?: readonly string[]
  one?: string
}

type Options = { hint?: string; required?: boolean }

/** The field's label, control and rules for forms, or undefined for a schema that is not a field of ours. */
export function fieldOf(schema: z.ZodType): FieldMeta | undefined {
  return schema.meta() as FieldMeta | undefined
}

function withMeta<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  return schema.meta(meta)
}

function boundedText(label: string, limit: number, clean = cleanText) {
  const tooLong = (length: number) =>
    `${label}: ${length.toLocaleString('en')} characters are too many; at most ${limit.toLocaleString('en')} fit. Shorten it.`
  return z
    .string(`${label}: this has to be text.`)
    .transform(clean)
    .refine((value) => value.length <= limit, { error: (issue) => tooLong(String(issue.input).length) })
}

/** One line of text, "" when empty. */
export function text(label: string, options: Options & { limit?: number } = {}) {
  const { limit = 200, ...rest } = options
  return withMeta(boundedText(label, limit, cleanLine).default(''), { control: 'text', label, ...rest })
}

/** Several lines of text; where prose is meant, restricted Markdown. */
export function lines(label: string, options: Options & { limit?: number } = {}) {
  const { limit = 4_000, ...rest } = options
  return withMeta(boundedText(label, limit).default(''), { control: 'lines', label, ...rest })
}

export function slug(label = 'Page address (slug)', options: Options = {}) {
  const schema = boundedText(label, 80).refine((value) => value === '' || isSlug(value), {
    error: (issue) =>
      `${label}: “${issue.input}” can't be part of an address. Use lower-case letters, digits and single hyphens.`,
  })
  return withMeta(schema.default(''), {
    control: 'text',
    label,
    hint: 'The last part of the page’s address. Empty: made from the title.',
    ...options,
  })
}

export function url(label: string, options: Options = {}) {
  const schema = boundedText(label, 2_000)
    .transform(withPlainHost)
    .superRefine((value, { addIssue }) => {
      const why = value === '' ? null : whyNoAddress(value)
      if (why) addIssue({ code: 'custom', message: `${label}: “${value}” ${why}` })
    })
  return withMeta(schema.default(''), { control: 'text', label, ...options })
}

/** A picture of this site by its path, or "". */
export function picture(label: string, options: Options = {}) {
  const schema = boundedText(label, 200).refine((value) => value === '' || isPicturePath(value), {
    error: (issue) =>
      `${label}: “${issue.input}” is no picture of this site. Upload one, or write a path as /artwork/name.svg or /media/name.jpg; svg, png, jpg, webp and avif fit.`,
  })
  return withMeta(schema.default(''), { control: 'picture', label, ...options })
}

/** A whole number or null; takes what a text input holds. */
export function number(
  label: string,
  { min = 0, max = 100_000, ...options }: Options & { min?: number; max?: number } = {},
) {
  const read = (value: unknown) => {
    if (typeof value !== 'string') return value
    if (value.trim() === '') return null
    return /^\s*-?\d+\s*$/.test(value) ? Number(value) : value
  }
  const wrong = `${label}: write a whole number from ${min} to ${max.toLocaleString('en')}.`
  const schema = z.preprocess(read, z.number(wrong).int(wrong).min(min, wrong).max(max, wrong).nullable())
  return withMeta(schema.default(null), { control: 'number', label, ...options })
}

export function check(label: string, options: Options = {}) {
  return withMeta(z.boolean(`${label}: yes or no.`).default(false), { control: 'check', label, ...options })
}

/** One of a vocabulary (word → its name); the first is the default. */
export function choice<Word extends string>(
  label: string,
  words: Record<Word, string>,
  options: Options = {},
) {
  const values = Object.keys(words) as [Word, ...Word[]]
  const schema = z.enum(values, { error: (issue) => `${label}: “${issue.input}” is not one of the choices.` })
  const choices = Object.entries<string>(words)
  return withMeta(schema.default(values[0] as never), { control: 'choice', label, choices, ...options })
}

/** A guide date as written: 2022-03-03, 2022-03, 2022-Q4, 2022-H2, 2022, tba, or "" for unknown. */
export function date(label: string, options: Options = {}) {
  const schema = boundedText(label, 20).refine((value) => precisionOf(value) !== null, {
    error: (issue) => `${label}: ${whyNoDate(String(issue.input))}`,
  })
  const hint =
    '3 March 2022, March 2022, Q4 2022 or 2022; “tba” if to be announced; empty if no date was found.'
  return withMeta(schema.default(''), { control: 'date', label, hint, ...options })
}

/** An ISO day or "". */
export function dayOnly(label: string, options: Options = {}) {
  const schema = boundedText(label, 10).refine((value) => value === '' || isDay(value), {
    error: (issue) => `${label}: ${whyNoDate(String(issue.input))}`,
  })
  return withMeta(schema.default(''), { control: 'date', label, hint: 'A day: 3 March 2022.', ...options })
}

export function timeOfDay(label: string, options: Options = {}) {
  const schema = boundedText(label, 5).refine(
    (value) => value === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
    {
      error: (issue) => `${label}: “${issue.input}” is not a time. Write it as 21:00.`,
    },
  )
  return withMeta(schema.default(''), { control: 'text', label, hint: '24 hours: 21:00.', ...options })
}

export function zone(label: string, options: Options & { local?: boolean } = {}) {
  const { local = false, ...rest } = options
  const schema = boundedText(label, 60, (written) => zoneNamed(cleanText(written))).refine(
    (value) => value === '' || (local && value === 'local') || isZone(value),
    {
      error: (issue) => `${label}: “${issue.input}” is not a time zone. Write one as America/New_York.`,
    },
  )
  const hint = local ? 'America/New_York; “local” for this wall time wherever one is.' : 'America/New_York'
  return withMeta(schema.default(''), { control: 'text', label, hint, ...rest })
}

/** A list of short codes, written with commas or spaces between them. */
export function codes(
  label: string,
  {
    accepts,
    ...options
  }: Options & { accepts: (code: string) => boolean; nameOf?: (code: string) => string },
) {
  const read = (value: unknown) =>
    typeof value === 'string' ? value.split(/[\s,;]+/).filter(Boolean) : value
  const known = z.string().refine(accepts, { error: (issue) => `${label}: “${issue.input}” is not known.` })
  const schema = z.preprocess(read, z.array(known).max(260, `${label}: at most 260.`))
  return withMeta(schema.default([]), { control: 'codes', label, ...options })
}

/** Points to another entry by its id; "" for none. */
export function entry(label: string, entryKind: string, options: Options = {}) {
  return withMeta(z.string().max(40).default(''), { control: 'entry', label, entryKind, ...options })
}

/** As many as the longest list, the episodes of a season. */
const MAX_OWN_ROWS = 2_000

/** Points to one row of a list in this document, or (ownRows) to several. */
export function ownRow(label: string, list: string, options: Options = {}) {
  return withMeta(z.string().max(40).default(''), { control: 'own-row', label, list, ...options })
}

export function ownRows(label: string, list: string, options: Options = {}) {
  const uniqueIds = z
    .array(z.string().max(40))
    .max(MAX_OWN_ROWS, `${label}: at most ${MAX_OWN_ROWS.toLocaleString('en')}.`)
    .transform((ids) => [...new Set(ids)])
  return withMeta(uniqueIds.default([]), { control: 'own-rows', label, list, ...options })
}

/** Fields that stand together. */
export function group<T extends z.ZodRawShape>(label: string, shape: T) {
  return withMeta(z.object(shape).prefault({} as never), { control: 'group', label })
}

/** An ordered list of rows; each row keeps its id for life, so that sources, history and records can point at it. */
export function rows<T extends z.ZodRawShape>(
  label: string,
  one: string,
  nameFrom: readonly (keyof T & string)[],
  shape: T,
  limit = 500,
) {
  const rowId = z
    .string()
    .regex(/^[\w-]{1,40}$/, `${label}: a row has no usable id. Remove it and add it anew.`)
  const id = withMeta(rowId.default(newId), { control: 'hidden', label: 'Id' })
  const schema = z
    .array(z.object({ id, ...shape }))
    .max(limit, `${label}: at most ${limit.toLocaleString('en')} rows.`)
    .refine(
      (list) => new Set(list.map((row) => (row as { id: string }).id)).size === list.length,
      `${label}: a row is there twice.`,
    )
  return withMeta(schema.default([]), { control: 'rows', label, one, nameFrom })
}
