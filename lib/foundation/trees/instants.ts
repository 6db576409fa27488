import type { Find } from './question'
import { shapeOf } from './shape'

type Row = Record<string, unknown>

/** Makes the instants in a row and in what belongs to it Dates again; undefined where there are none. */
export type Revive = (row: Row) => void

/** How rows are revived that were looked for so. */
export function revivalOf(model: string, { select, include }: Find): Revive | undefined {
  const { columns, relations } = shapeOf(model)
  const names = Object.keys(columns).filter(
    (name) => columns[name] === 'instant' && (!select || select[name]),
  )
  const nested = Object.entries(select ?? include ?? {}).flatMap(([name, how]) => {
    const relation = how ? relations[name] : undefined
    const revive = relation && revivalOf(relation.model, how === true ? {} : (how as Find))
    return revive ? [{ name, revive }] : []
  })
  if (names.length === 0 && nested.length === 0) return undefined
  return (row) => {
    for (const name of names) if (typeof row[name] === 'string') row[name] = new Date(row[name])
    for (const { name, revive } of nested) for (const each of [row[name] ?? []].flat()) revive(each as Row)
  }
}
