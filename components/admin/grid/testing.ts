import { type Field, fieldsIn, rowsAt, type Values } from '@/lib/documents/field-tree'
import { releases } from '@/lib/guide/releases/fields'
import { seasonFields } from '@/lib/guide/seasons/fields'
import { partsWith, type Sheet } from './changes'
import { movesOf, plannedDates, slotsOf } from './dates'
import { gridColumns, namesOf, type Typed } from './model'

const FIELD = fieldsIn(seasonFields).find(({ key }) => key === 'episodes') as Field
export const COLUMNS = gridColumns(FIELD, true)

export function episode(number: number | null, title = ''): Values {
  return (
    rowsAt(seasonFields.parse({ episodes: [{ id: `e${number ?? ''}`, number, title }] }), 'episodes')[0] ?? {}
  )
}

/** The grid of a season with a weekly release from 3 March 2022 on. */
export function sheetOf(episodes: Values[], more: Values = {}): Sheet {
  const [us] = releases.parse([
    { id: 'us', regions: ['US'], premiere: { on: '2022-03-03' }, pattern: 'weekly' },
  ])
  const release: Values = { ...us, ...more }
  return {
    parts: { episodes, releases: [release] },
    columns: COLUMNS,
    names: namesOf(episodes),
    release,
    orders: [],
    planned: plannedDates(slotsOf(episodes), release, []),
    moves: movesOf(release),
    shown: episodes,
  }
}

export function typedInto(sheet: Sheet, typed: Typed[], added: Values[] = []): Sheet {
  const parts = partsWith(sheet, typed, added)
  if ('problem' in parts) throw new Error(parts.problem)
  return sheetOf(parts.episodes, parts.releases[0])
}
