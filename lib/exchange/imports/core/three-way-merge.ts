import { type Names, valueInWords } from '@/lib/documents/differences'
import {
  type Field,
  fieldsIn,
  fieldsInRow,
  groupAt,
  isEmpty,
  rowName,
  rowsAt,
  type Values,
} from '@/lib/documents/field-tree'
import { hasPlan, PLAN } from './plan-of-row'

/**
 * What a catalogue says and the guide does not take over. `editor`: changed here since the last import. `here`: said
 * here before this catalogue was asked. `removed`: a row that was taken out here. `locked`: no import may change it.
 */
export type Declined = {
  path: string
  label: string
  ours: string
  theirs: string
  why: 'editor' | 'here' | 'removed' | 'locked'
}

type ThreeWayMerge = {
  fields: Field[]
  /** The newest version here. */
  head: Values
  /** What this catalogue said last; null for the first time. */
  base: Values | null
  incoming: Values
  locks: ReadonlySet<string>
  names: Names
}

type ThreeSides = { head: Values; base: Values | undefined; incoming: Values; isRow: boolean }
type FieldPlace = { path: string; label: string }

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const byId = (rows: Values[] | undefined, id: unknown) => rows?.find((row) => row.id === id)

/**
 * Puts what a catalogue says now into the newest document. A field follows the catalogue while it is as the catalogue
 * last said it; what differs from that was set by an editor and stays. A catalogue that says nothing empties nothing.
 */
export function mergeImported(merging: ThreeWayMerge): { document: Values; declined: Declined[] } {
  const { head, base, incoming, names } = merging
  const inWords = (field: Field, value: unknown, document: Values) =>
    valueInWords({ field, value, document, names })
  const run = { ...merging, declined: [], inWords }
  const whole = { head, base: base ?? undefined, incoming, isRow: false }
  const document = mergeFields(run, { fields: merging.fields, part: whole, path: '', label: '' })
  return { document, declined: run.declined }
}

/** One merging under way, with what is declined so far. */
type Run = ThreeWayMerge & {
  declined: Declined[]
  inWords: (field: Field, value: unknown, document: Values) => string
}

function mergeFields(
  run: Run,
  { fields, part, path, label }: FieldPlace & { fields: Field[]; part: ThreeSides },
): Values {
  const merged: Values = { ...part.head }
  const keepsPlan = part.isRow && part.base === undefined && hasPlan(part.head)
  for (const field of fields) {
    const { key, schema, meta } = field
    if (meta.control === 'hidden' || key === 'slug' || (keepsPlan && PLAN.has(key))) continue
    const here = { path: path + key, label: label + meta.label }
    if (run.locks.has(here.path)) stayLocked(run, { field, part, here })
    else if (meta.control === 'rows') merged[key] = mergeRows(run, { field, part, here })
    else if (meta.control === 'group') {
      const inner = {
        head: groupAt(part.head, key),
        base: part.base && groupAt(part.base, key),
        incoming: groupAt(part.incoming, key),
        isRow: part.isRow,
      }
      const below = { path: `${here.path}.`, label: `${here.label} › ` }
      merged[key] = mergeFields(run, { fields: fieldsIn(schema), part: inner, ...below })
    } else merged[key] = mergeValue(run, { field, part, here })
  }
  return merged
}

function mergeValue(
  run: Run,
  { field, part, here }: { field: Field; part: ThreeSides; here: FieldPlace },
): unknown {
  const { head, incoming, declined, inWords } = run
  const [ours, theirs] = [part.head[field.key], part.incoming[field.key]]
  if (same(ours, theirs) || !isInImport(field, part)) return ours
  const follows = part.base ? same(part.base[field.key], ours) : isEmpty(ours)
  if (follows) return theirs
  const words = { ours: inWords(field, ours, head), theirs: inWords(field, theirs, incoming) }
  declined.push({ ...here, ...words, why: part.base ? 'editor' : 'here' })
  return ours
}

function stayLocked(run: Run, { field, part, here }: { field: Field; part: ThreeSides; here: FieldPlace }) {
  const { head, incoming, declined, inWords } = run
  const [ours, theirs] = [part.head[field.key], part.incoming[field.key]]
  const isPlain = field.meta.control !== 'rows' && field.meta.control !== 'group'
  if (same(ours, theirs) || (isPlain && isEmpty(theirs))) return
  const words = isPlain
    ? { ours: inWords(field, ours, head), theirs: inWords(field, theirs, incoming) }
    : { ours: 'as it is', theirs: 'otherwise' }
  declined.push({ ...here, ...words, why: 'locked' })
}

function mergeRows(
  run: Run,
  { field, part, here }: { field: Field; part: ThreeSides; here: FieldPlace },
): Values[] {
  const { head, incoming, declined, inWords, locks } = run
  const ours = rowsAt(part.head, field.key)
  const theirs = rowsAt(part.incoming, field.key)
  const before = part.base && rowsAt(part.base, field.key)
  const at = (row: Values, position: number, document: Values): FieldPlace => ({
    path: `${here.path}.${String(row.id)}`,
    label: `${here.label} › ${rowName(field, row, position, (each, value) => inWords(each, value, document))}`,
  })
  const kept = ours.flatMap((row, position) => {
    const where = at(row, position, head)
    const theirRow = byId(theirs, row.id)
    const was = byId(before, row.id)
    if (!theirRow) return was && isGone(run, { list: field.key, row, was, theirs, where }) ? [] : [row]
    if (locks.has(where.path)) {
      if (!same(row, theirRow))
        declined.push({ ...where, ours: 'as it is', theirs: 'otherwise', why: 'locked' })
      return [row]
    }
    const inner: ThreeSides = { head: row, base: was, incoming: theirRow, isRow: true }
    return [
      mergeFields(run, {
        fields: fieldsInRow(field.schema),
        part: inner,
        path: `${where.path}.`,
        label: `${where.label} › `,
      }),
    ]
  })
  const added = theirs.filter((row, position) => {
    if (byId(ours, row.id)) return false
    const where = at(row, position, incoming)
    const isLocked = locks.has(where.path)
    if (isLocked || byId(before, row.id))
      declined.push({ ...where, ours: '', theirs: 'there', why: isLocked ? 'locked' : 'removed' })
    return !isLocked && !byId(before, row.id)
  })
  return withAdded({ kept, added, theirs })
}

type Gone = { list: string; row: Values; was: Values; theirs: Values[]; where: FieldPlace }

/** What the catalogue took back goes, unless somebody worked on it here. */
function isGone({ locks, declined }: Run, { list, row, was, theirs, where }: Gone): boolean {
  const isAsked = theirs.some((each) => shareOf(list, each) === shareOf(list, row))
  if (!isAsked) return false
  const isLocked = [...locks].some((path) => path === where.path || path.startsWith(`${where.path}.`))
  if (!isLocked && same(row, was)) return true
  declined.push({ ...where, ours: 'there', theirs: 'no longer there', why: isLocked ? 'locked' : 'editor' })
  return false
}

/** A catalogue that says nothing empties nothing, but for a row's field that it has filled before. */
function isInImport({ key }: Field, { base, incoming, isRow }: ThreeSides): boolean {
  const isSaid = (value: unknown) => !isEmpty(value) && value !== false
  return isSaid(incoming[key]) || (isRow && base !== undefined && isSaid(base[key]))
}

/**
 * Which answer of a catalogue a row comes from: cast and crew, first run and where to watch are asked for apart, and an
 * answer that nobody gave takes nothing back.
 */
function shareOf(list: string, row: Values): string {
  if (list === 'credits') return row.job === 'cast' || row.job === 'creator' ? String(row.job) : 'crew'
  if (list === 'releases') return String(row.window)
  if (list === 'titles' || list === 'images') return String(row.kind)
  if (list === 'sources') return String(row.publisher)
  return list === 'externalIds' ? String(row.provider) : ''
}

/** New rows stand after the row they stand after in the catalogue. */
function withAdded({ kept, added, theirs }: { kept: Values[]; added: Values[]; theirs: Values[] }): Values[] {
  const rows = [...kept]
  for (const row of added) {
    const before = theirs[theirs.indexOf(row) - 1]
    const place = before ? rows.findIndex(({ id }) => id === before.id) + 1 : 0
    if (before && place > 0) rows.splice(place, 0, row)
    else if (before) rows.push(row)
    else rows.splice(kept.length === 0 ? 0 : rows.length, 0, row)
  }
  return rows
}
