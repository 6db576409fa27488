import { type Field, fieldsIn, fieldsInRow, rowsAt, type Values } from './field-tree'

/**
 * Places in a document, as a list of steps: keys and, inside of a list of rows, the row's id
 * (["releases", "<row id>", "premiere", "on"]). Everything here answers a new document and leaves the old as it was.
 */
export type DocumentPlace = readonly string[]

type DocumentPart = Values | Values[]

/** What stands at a place, or undefined. */
export function valueAt(values: unknown, [step, ...rest]: DocumentPlace): unknown {
  if (step === undefined) return values
  if (typeof values !== 'object' || values === null) return undefined
  const next = Array.isArray(values)
    ? (values as Values[]).find((row) => row.id === step)
    : (values as Values)[step]
  return valueAt(next, rest)
}

export function withValue(values: Values, place: DocumentPlace, value: unknown): Values {
  return changedAt(values, place, () => value) as Values
}

export function withRow(values: Values, place: DocumentPlace, row: Values): Values {
  return changedAt(values, place, (list) => [...((list as Values[] | undefined) ?? []), row]) as Values
}

/** Takes the row at the place out of its list. */
export function withoutRow(values: Values, place: DocumentPlace): Values {
  const id = place.at(-1)
  return changedAt(values, place.slice(0, -1), (list) =>
    (list as Values[]).filter((row) => row.id !== id),
  ) as Values
}

/** Moves the row at the place up (-1) or down (1) in its list. */
export function withRowMoved(values: Values, place: DocumentPlace, by: -1 | 1): Values {
  const id = place.at(-1)
  return changedAt(values, place.slice(0, -1), (list) => {
    const rows = [...(list as Values[])]
    const from = rows.findIndex((row) => row.id === id)
    const [row] = from < 0 ? [] : rows.splice(from, 1)
    if (row) rows.splice(Math.max(0, from + by), 0, row)
    return rows
  }) as Values
}

function changedAt(
  part: unknown,
  [step, ...rest]: DocumentPlace,
  change: (value: unknown) => unknown,
): unknown {
  if (step === undefined) return change(part)
  if (Array.isArray(part))
    return part.map((row: Values) => (row.id === step ? changedAt(row, rest, change) : row))
  const values = (part ?? {}) as Exclude<DocumentPart, Values[]>
  return { ...values, [step]: changedAt(values[step], rest, change) }
}

/** A field that two editors changed, each in their own way. */
export type Clash = { path: string; mine: unknown; theirs: unknown }

/**
 * Puts two editings of one document together: what only one of them changed is kept, rows by their ids. Where
 * both changed the same field, theirs stands in the answer and the clash is told, with both. Rows stand in the order
 * of who moved them, in theirs if both did.
 */
export function mergeDocuments({
  fields,
  base,
  mine,
  theirs,
}: {
  fields: Field[]
  base: Values
  mine: Values
  theirs: Values
}): { document: Values; clashes: Clash[] } {
  const clashes: Clash[] = []
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

  function mergeFields(fields: Field[], base: Values, mine: Values, theirs: Values, path: string): Values {
    const merged: Values = { ...theirs }
    for (const { key, schema, meta } of fields) {
      const [was, ours, others] = [base[key], mine[key], theirs[key]]
      const here = path + key
      if (meta.control === 'rows')
        merged[key] = mergeRows(
          fieldsInRow(schema),
          rowsAt(base, key),
          rowsAt(mine, key),
          rowsAt(theirs, key),
          here,
        )
      else if (meta.control === 'group')
        merged[key] = mergeFields(
          fieldsIn(schema),
          asValues(was),
          asValues(ours),
          asValues(others),
          `${here}.`,
        )
      else if (same(was, others)) merged[key] = ours
      else if (!same(was, ours) && !same(ours, others))
        clashes.push({ path: here, mine: ours, theirs: others })
    }
    return merged
  }

  function mergeRows(
    fields: Field[],
    base: Values[],
    mine: Values[],
    theirs: Values[],
    path: string,
  ): Values[] {
    const find = (rows: Values[], id: unknown) => rows.find((row) => row.id === id)
    const kept = theirs.flatMap((row) => {
      const ours = find(mine, row.id)
      const was = find(base, row.id)
      if (!ours) return was && same(was, row) ? [] : [row] // we removed it: it goes, unless they changed it
      return [mergeFields(fields, was ?? {}, ours, row, `${path}.${String(row.id)}.`)]
    })
    const added = mine.filter(
      (row) => !find(theirs, row.id) && (!find(base, row.id) || !same(find(base, row.id), row)),
    )
    return inMergedOrder({ merged: [...kept, ...added], base, mine, theirs })
  }

  return { document: mergeFields(fields, base, mine, theirs, ''), clashes }
}

/** Puts merged rows in one side's order, those of the other side after what they stood after there. */
function inMergedOrder({
  merged,
  base,
  mine,
  theirs,
}: {
  merged: Values[]
  base: Values[]
  mine: Values[]
  theirs: Values[]
}): Values[] {
  const ids = (rows: Values[]) => rows.map((row) => row.id)
  const [was, ours, others] = [ids(base), ids(mine), ids(theirs)]
  const common = (one: unknown[], other: unknown[]) => one.filter((id) => other.includes(id)).join()
  const isMovedByThem = common(was, others) !== common(others, was)
  const [first, second] = isMovedByThem ? [others, ours] : [ours, others]
  const order = [...first]
  for (const [position, id] of second.entries())
    if (!order.includes(id)) order.splice(order.indexOf(second[position - 1]) + 1, 0, id)
  return merged.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
}

function asValues(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {}
}
