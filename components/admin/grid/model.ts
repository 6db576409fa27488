import type { FieldMeta } from '@/lib/documents/field-kit'
import { type Field, fieldsInRow, isEmpty, type Values } from '@/lib/documents/field-tree'
import { grouped } from '@/lib/foundation/grouped'

/** What the grid shows of a season: its episodes and, as their dates follow from them, its releases. */
export type Parts = { episodes: Values[]; releases: Values[] }

export type GridColumn = { key: string; label: string; control: FieldMeta['control']; field: Field | null }

/** What is typed into one cell, by the id of its row: every change of the grid is a list of these. */
export type Typed = { id: string; key: string; text: string }

export const DATE = 'date'
export const MAX_ROWS = 2_000

const ORDER = [
  'number',
  'numberEnd',
  'title',
  'kind',
  'runtimeMinutes',
  'synopsis',
  'sceneAfterCredits',
  'airsAfterId',
]

/** The columns of a list of episodes; with a date at the end where there is a release to date them by. */
export function gridColumns(field: Field, isDated: boolean): GridColumn[] {
  const fields = fieldsInRow(field.schema).filter(({ meta }) => meta.control !== 'hidden')
  const rank = ({ key }: Field) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length)
  const columns = fields
    .sort((one, other) => rank(one) - rank(other))
    .map((each): GridColumn => {
      const { label, control } = each.meta
      return { key: each.key, label, control, field: each }
    })
  const date: GridColumn = { key: DATE, label: 'Planned date', control: 'date', field: null }
  return isDated ? [...columns, date] : columns
}

/** Episodes by the words an editor calls them by, to say what a special airs after. */
export type EpisodeNames = { nameOf: (id: string) => string; idOf: (words: string) => string | undefined }

/** An episode's name is "3 · Title"; its number, its title or its id will do to find it. */
export function namesOf(episodes: Values[]): EpisodeNames {
  const names = new Map(episodes.map((row) => [String(row.id), nameOfEpisode(row)]))
  const ids = new Map<string, string>()
  for (const row of [...episodes].reverse())
    for (const words of [row.title, nameOfEpisode(row), row.number, row.id])
      if (!isEmpty(words)) ids.set(String(words).trim().toLowerCase(), String(row.id))
  return {
    nameOf: (id) => names.get(id) ?? id,
    idOf: (words) => ids.get(words.trim().toLowerCase()),
  }
}

function nameOfEpisode({ number, title }: Values): string {
  return [number, title].filter((word) => !isEmpty(word)).join(' · ')
}

/** A cell as it is shown, copied and begun to edit; not for the dates, which no row holds. */
export function textOf({ key, control, field }: GridColumn, row: Values, names: EpisodeNames): string {
  const value = row[key]
  if (control === 'check') return value === true ? 'yes' : value === false ? '' : asText(value)
  if (control === 'choice') return field?.meta.choices?.find(([each]) => each === value)?.[1] ?? asText(value)
  if (control === 'own-row') return names.nameOf(asText(value))
  return asText(value)
}

function asText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

const YES = new Set(['yes', 'y', 'true', '1', 'x', '✓'])
const NO = new Set(['', 'no', 'n', 'false', '0', '–', '-'])

/** The value that was typed; what can't be one stays as it was typed, with problemWith to say why. */
function valueFrom({ control, field }: GridColumn, text: string, names: EpisodeNames): unknown {
  const word = text.trim().toLowerCase()
  if (control === 'number' && word === '') return null
  if (control === 'number') {
    const [, number] = /^(\d+)(?: ?(?:m|min|mins|minutes)\.?)?$/.exec(word) ?? []
    return number ? Number(number) : text
  }
  if (control === 'check') return YES.has(word) ? true : NO.has(word) ? false : text
  if (control === 'own-row') return word === '' ? '' : (names.idOf(text) ?? text)
  if (control !== 'choice') return text
  const choices = field?.meta.choices ?? []
  if (word === '') return choices[0]?.[0] ?? ''
  return choices.find((names) => names.some((name) => name.toLowerCase() === word))?.[0] ?? text
}

/** Why the form will not take what stands in a cell, in the words of its field, or undefined. */
export function problemWith(
  { control, field }: GridColumn,
  row: Values,
  names: EpisodeNames,
): string | undefined {
  if (!field) return undefined
  const value = row[field.key]
  if (control === 'own-row' && value !== '' && names.idOf(asText(value)) !== value)
    return `${field.meta.label}: there is no episode “${asText(value)}”.`
  const read = field.schema.safeParse(value)
  return read.success ? undefined : read.error.issues[0]?.message
}

/** The episodes with what was typed into them; rows that nothing changed in are the same objects as before. */
export function withTyped(episodes: Values[], columns: GridColumn[], typed: Typed[]): Values[] {
  const names = namesOf(episodes)
  const byKey = new Map(columns.map((column) => [column.key, column]))
  const byRow = grouped(typed, ({ id }) => id)
  return episodes.map((row) => {
    const changes = (byRow.get(String(row.id)) ?? []).flatMap(({ key, text }) => {
      const column = byKey.get(key)
      if (!column?.field) return []
      const value = valueFrom(column, text, names)
      return row[key] === value ? [] : [[key, value] as const]
    })
    return changes.length > 0 ? { ...row, ...Object.fromEntries(changes) } : row
  })
}
