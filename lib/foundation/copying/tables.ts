import { Refusal } from '../refusal'
import type { Table } from '../rows'

/** What is true of one database alone. */
const ITS_OWN = ['_prisma_migrations', 'DatabaseMark', 'Lease', 'Server']

/** What search finds is made anew from what is copied, and the files of pictures come another way: a site may have them in a folder. */
const NOT_COPIED = new Set([...ITS_OWN, 'SearchText', 'PictureFile'])

export const isCopied = (table: string) => !NOT_COPIED.has(table)

/** Tables in an order in which rows can be put in: those that others refer to come first, else by name. */
export function inOrderOfNeed(tables: Table[]): Table[] {
  const waiting = new Map(tables.toSorted(byName).map((table) => [table.name, table]))
  const ordered: Table[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ name, references }) =>
      references.every((reference) => reference.table === name || !waiting.has(reference.table)),
    )
    if (ready.length === 0) throw new Error(`Tables refer to each other: ${[...waiting.keys()].join(', ')}.`)
    for (const table of ready) waiting.delete(table.name)
    ordered.push(...ready)
  }
  return ordered
}

const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1)

/** Throws a Refusal unless both have the same tables, columns and keys: what one lacks would be lost. */
export function requireSameTables(one: Table[], other: Table[]): void {
  const [first, second] = [partsOf(one), partsOf(other)]
  const differing = [...first, ...second].filter((part) => !(first.has(part) && second.has(part)))
  if (differing.length === 0) return
  throw new Refusal(
    `The two databases are not made alike (${differing.slice(0, 3).join('; ')}): run npm run db:migrate on both, and undo what was changed by hand.`,
  )
}

function partsOf(tables: Table[]): Set<string> {
  return new Set(
    tables.flatMap(({ name, columns, key }) => [
      `key of ${name}: ${key.join(', ')}`,
      ...columns.map((column) => `${name}.${column.name}, ${column.kind}`),
    ]),
  )
}

/** The places of a table's columns in its rows. */
export function placesOf({ name, columns }: Table, names: string[]): number[] {
  return names.map((wanted) => {
    const place = columns.findIndex((column) => column.name === wanted)
    if (place < 0) throw new Error(`${name} has no column ${wanted}.`)
    return place
  })
}
