import { DATE, type GridColumn } from './model'

/** What the columns of other people's spreadsheets are called. */
const ALSO: Record<string, readonly string[]> = {
  number: ['#', 'no', 'no.', 'nr', 'ep', 'ep.', 'episode', 'episode number'],
  title: ['name', 'episode title'],
  runtimeMinutes: ['minutes', 'runtime', 'length', 'duration'],
  synopsis: ['summary', 'description', 'plot'],
  [DATE]: [
    'date',
    'air date',
    'airdate',
    'aired',
    'original air date',
    'release date',
    'released',
    'premiere',
  ],
}

/** Which column of the grid each pasted one is; null for one that it has not. */
export type Header = { keys: (string | null)[]; unknown: string[] }

/** The first line of a pasted table as its header; null where it is none: two of its cells at least name columns. */
export function headerOf([first = []]: string[][], columns: GridColumn[]): Header | null {
  const keys = first.map((cell) => keyNamed(cell, columns))
  if (keys.filter(Boolean).length < 2) return null
  return { keys, unknown: first.filter((cell, at) => cell.trim() !== '' && keys[at] === null) }
}

function keyNamed(cell: string, columns: GridColumn[]): string | null {
  const word = cell.trim().toLowerCase()
  const isCalled = ({ key, label }: GridColumn) =>
    [label, key, ...(ALSO[key] ?? [])].some((name) => name.toLowerCase() === word)
  return columns.find(isCalled)?.key ?? null
}
