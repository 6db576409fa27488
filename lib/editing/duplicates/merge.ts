import {
  type Field,
  fieldsIn,
  fieldsInRow,
  groupAt,
  isEmpty,
  rowsAt,
  type Values,
} from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import { newId } from '@/lib/foundation/ids'
import { type DocumentByKind, FORMS } from '@/lib/guide/kinds/forms'
import { SLUGS } from '@/lib/guide/kinds/slugs'

/** How two entries become one, as far as documents go. Knows nothing of a database. */

export const MERGEABLE = ['person', 'character', 'platform'] as const

export type MergeableKind = (typeof MERGEABLE)[number]

export function isMergeable(kind: Kind): kind is MergeableKind {
  return (MERGEABLE as readonly Kind[]).includes(kind)
}

/** Whose value of a field stands, where both have one. */
export type Side = 'winner' | 'loser'

export type Sides = { winner: Values; loser: Values }

/** The fields that an editor chooses between: single values that differ. Lists are joined, the address is the winner's. */
export function fieldsToChoose(kind: MergeableKind, { winner, loser }: Sides): Field[] {
  return fieldsIn(FORMS[kind].fields).filter(({ key, meta }) => {
    if (key === 'slug' || meta.control === 'rows' || meta.control === 'hidden') return false
    return JSON.stringify(winner[key]) !== JSON.stringify(loser[key])
  })
}

/** What stands without a word: the winner's, unless only the other one has any. */
export function sideOf({ key }: Field, { winner, loser }: Sides): Side {
  return isEmpty(winner[key]) && !isEmpty(loser[key]) ? 'loser' : 'winner'
}

/**
 * The winner's document with the values taken of the loser, the rows of both without doubles (the loser's under new
 * ids), and the loser's name among the other names. It keeps its address and points to neither of the two.
 */
export function mergedDocument<K extends MergeableKind>(
  kind: K,
  sides: { winner: DocumentByKind[K]; loser: DocumentByKind[K] },
  taken: Readonly<Record<string, Side>>,
): Values {
  const [winner, loser] = [sides.winner as Values, sides.loser as Values]
  const merged: Values = { ...winner, slug: SLUGS[kind](sides.winner) }
  for (const field of fieldsToChoose(kind, { winner, loser }))
    if ((taken[field.key] ?? sideOf(field, { winner, loser })) === 'loser')
      merged[field.key] = loser[field.key]
  const lists = fieldsIn(FORMS[kind].fields).filter(({ meta }) => meta.control === 'rows')
  Object.assign(merged, joinedLists({ lists, first: winner, second: loser }))
  return withOtherNames(merged, [FORMS[kind].title(sides.winner), FORMS[kind].title(sides.loser)])
}

/** The rows of both; those of the second get new ids, and what points to them within it goes along. */
function joinedLists({ lists, first, second }: { lists: Field[]; first: Values; second: Values }): Values {
  const ids = new Map<unknown, string>()
  const added = lists.map((field) => {
    const known = new Map(rowsAt(first, field.key).map((row) => [sayingOf(row), String(row.id)]))
    return rowsAt(second, field.key).filter((row) => {
      const same = known.get(sayingOf(row))
      ids.set(row.id, same ?? newId())
      return same === undefined
    })
  })
  return Object.fromEntries(
    lists.map((field, at) => [
      field.key,
      [...rowsAt(first, field.key), ...(added[at] ?? []).map((row) => withMergedRowIds(field, row, ids))],
    ]),
  )
}

/** What a row says apart from its id and its sources: two that say the same are one. */
function sayingOf({ id: _, sourceIds: __, ...row }: Values): string {
  return JSON.stringify(row)
}

function withMergedRowIds(field: Field, row: Values, ids: ReadonlyMap<unknown, string>): Values {
  const own = fieldsInRow(field.schema).filter(({ meta }) => meta.control.startsWith('own-row'))
  const now = (id: unknown) => ids.get(id) ?? id
  const pointing = own.map(({ key }) => {
    const value = row[key]
    return [key, Array.isArray(value) ? value.map(now) : now(value)]
  })
  return { ...row, ...Object.fromEntries(pointing), id: ids.get(row.id) }
}

/** Names that are neither the entry's name nor among its others yet. A platform's names have spans of time instead. */
function withOtherNames(document: Values, names: string[]): Values {
  if (!('aliases' in document)) return document
  const aliases = rowsAt(document, 'aliases').filter(({ text }) => text !== document.name)
  const known = new Set([document.name, ...aliases.map(({ text }) => text)])
  const missing = names.filter((name) => name !== '' && !known.has(name))
  return { ...document, aliases: [...aliases, ...missing.map((text) => ({ id: newId(), text }))] }
}

/**
 * A document that points to `to` wherever it pointed to `from`. A row that says by this what another row says goes,
 * unless something in the document points to it.
 */
export function replaceReference({
  kind,
  document,
  from,
  to,
}: {
  kind: Kind
  document: Values
  from: string
  to: string
}): Values {
  const json = JSON.stringify(document)
  const isPointedTo = (id: unknown) => json.split(JSON.stringify(id)).length > 2

  const inFields = (fields: Field[], values: Values): Values =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => {
        const field = fields.find((each) => each.key === key)
        if (field?.meta.control === 'entry' && value === from) return [key, to]
        if (field?.meta.control === 'group')
          return [key, inFields(fieldsIn(field.schema), groupAt(values, key))]
        return [key, field?.meta.control === 'rows' ? inRows(field, rowsAt(values, key)) : value]
      }),
    )

  const inRows = (field: Field, rows: Values[]): Values[] => {
    const changed = rows.map((row) => inFields(fieldsInRow(field.schema), row))
    const [was, is] = [rows.map(sayingOf), changed.map(sayingOf)]
    return changed.filter((row, at) => {
      const isTouched = was[at] !== is[at]
      const first = is.findIndex(
        (other, position) => other === is[at] && (was[position] === other || position <= at),
      )
      return !isTouched || first === at || isPointedTo(row.id)
    })
  }

  return inFields(fieldsIn(FORMS[kind].fields), document)
}
