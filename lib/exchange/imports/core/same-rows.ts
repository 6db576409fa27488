import { type Field, fieldsIn, fieldsInRow, rowsAt, type Values } from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import { FORMS } from '@/lib/guide/kinds/forms'
import { nameKey } from '@/lib/guide/search/fold'
import { hasPlan } from './plan-of-row'
import type { Ids } from './pointing'

type Key = (row: Values) => string

const words = (...parts: unknown[]) => {
  const texts = parts.map((part) => (Array.isArray(part) ? [...part].sort().join(',') : String(part ?? '')))
  return texts.every((part) => part === '') ? '' : texts.join('\n')
}

/** What makes two rows of a list the same thing, where their ids do not say so; "" for what can't be told. */
const KEYS: Record<string, Key> = {
  episodes: ({ number, title }) =>
    number === null ? words('special', nameKey(String(title))) : words(number),
  credits: ({ personId, characterId, job }) => words(personId, characterId, job),
  releases: ({ platformId, regions, window }) => words(platformId, regions, window),
  availability: ({ platformId, tier }) => words(platformId, tier),
  exceptions: ({ kind, skippedDay, episodeId }) => words(kind, skippedDay, episodeId),
  batches: ({ start, label }) => words(start, label),
  externalIds: ({ provider, value }) => words(provider, value),
  sources: ({ url }) => words(url),
  titles: ({ text, region }) => words(nameKey(String(text)), region),
  ageRatings: ({ region, rating }) => words(region, rating),
  originators: ({ platformId }) => words(platformId),
  images: ({ kind, sourceUrl }) => (sourceUrl ? words(kind, sourceUrl) : ''),
  videos: ({ url }) => words(url),
  names: ({ name, region }) => words(nameKey(String(name)), region),
  aliases: ({ text }) => words(nameKey(String(text))),
}

type Matching = { kind: Kind; incoming: Values; head: Values; base: Values | null }

/**
 * The ids that rows of a catalogue's document have here: those of the rows that are the same thing under another id.
 * A row that is here by its own id, or that an import has brought before, is itself. Rows inside of rows only where
 * the outer ones have the same id.
 */
export function matchingRowIds({ kind, incoming, head, base }: Matching): Map<string, string> {
  return matchLists({ fields: fieldsIn(FORMS[kind].fields), incoming, head, base })
}

/** The same for the rows inside of rows, once the outer rows have our ids. */
export function matchingInnerRowIds({ kind, incoming, head, base }: Matching): Map<string, string> {
  const ids = new Map<string, string>()
  for (const { key, schema } of listsIn(fieldsIn(FORMS[kind].fields)))
    for (const row of rowsAt(incoming, key)) {
      const own = rowWithId(rowsAt(head, key), row.id)
      const was = base && rowWithId(rowsAt(base, key), row.id)
      if (own)
        for (const [one, other] of matchLists({
          fields: fieldsInRow(schema),
          incoming: row,
          head: own,
          base: was ?? null,
        }))
          ids.set(one, other)
    }
  return ids
}

function matchLists({
  fields,
  incoming,
  head,
  base,
}: {
  fields: Field[]
  incoming: Values
  head: Values
  base: Values | null
}) {
  const ids = new Map<string, string>()
  for (const { key } of listsIn(fields)) {
    const [theirs, ours] = [rowsAt(incoming, key), rowsAt(head, key)]
    const before = base ? rowsAt(base, key) : []
    const known = (row: Values) =>
      rowWithId(ours, row.id) !== undefined || rowWithId(before, row.id) !== undefined
    const free = ours.filter((row) => !rowWithId(theirs, row.id))
    const unmatched = theirs.filter((row) => {
      if (known(row)) return false
      const own = matchingRow(key, row, free)
      if (!own) return true
      ids.set(String(row.id), String(own.id))
      free.splice(free.indexOf(own), 1)
      return false
    })
    if (key !== 'releases') continue
    const [row, ...others] = unmatched.filter(isDatedFirstRun)
    const [own, ...rest] = free.filter((each) => rowWithId(before, each.id) && isDatedFirstRun(each))
    if (row && own && others.length + rest.length === 0) ids.set(String(row.id), String(own.id))
  }
  return ids
}

/** A platform that takes the place of another carries the same release on. */
function isDatedFirstRun(release: Values): boolean {
  return release.window === 'first-run' && hasPlan(release)
}

function matchingRow(list: string, row: Values, among: Values[]): Values | undefined {
  const keyOf: Key | undefined = Object.hasOwn(KEYS, list) ? KEYS[list] : undefined
  const key = keyOf?.(row) ?? ''
  return key === '' ? undefined : among.find((each) => keyOf?.(each) === key)
}

function listsIn(fields: Field[]): Field[] {
  return fields.filter(({ meta }) => meta.control === 'rows')
}

function rowWithId(rows: Values[], id: unknown): Values | undefined {
  return rows.find((row) => row.id === id)
}

/** Both in one: ids of rows that have themselves been given others stand for what those are. */
export function chainIds(first: Ids, second: Ids): Map<string, string> {
  const through = [...first].map(([one, other]) => [one, second.get(other) ?? other] as const)
  return new Map([...second, ...through])
}
