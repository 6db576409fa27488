/** A fact as records tell it: the row it stands in (or the entry itself), and the field of that row. */
type Fact = { subjectId: string; field: string }

/**
 * What the path of a field ("episodes.<row id>.title", "releases.<row id>.premiere.on") is about; null where the document
 * has no such row or field any more. Runs anywhere.
 */
export function factAt({
  entryId,
  document,
  path,
}: {
  entryId: string
  document: object
  path: string
}): Fact | null {
  let part: unknown = document
  let subjectId = entryId
  let field: string[] = []
  for (const step of path.split('.')) {
    const isList = Array.isArray(part)
    const next = isList ? rowOf(part as unknown[], step) : propertyOf(part, step)
    if (next === undefined) return null
    if (isList) subjectId = step
    field = isList ? [] : [...field, step]
    part = next
  }
  return { subjectId, field: field.join('.') }
}

function rowOf(list: unknown[], id: string): unknown {
  return list.find((row) => propertyOf(row, 'id') === id)
}

function propertyOf(part: unknown, key: string): unknown {
  const isObject = typeof part === 'object' && part !== null
  return isObject && Object.hasOwn(part, key) ? (part as Record<string, unknown>)[key] : undefined
}
