import { whyNoDate } from '@/lib/documents/clean-text'
import type { Difference } from '@/lib/documents/differences'
import { type GuideDate, precisionOf } from '@/lib/foundation/dates/guide-date'
import { Invalid, type Problem } from '@/lib/foundation/errors'
import { newId } from '@/lib/foundation/ids'
import { NOTHING_BEFORE, plannedDates } from '@/lib/guide/releases/plan'
import type { SeasonDocument } from '@/lib/guide/seasons/fields'
import { type CsvRow, readTable } from './csv-table'
import { writeCsv } from './csv-text'

const COLUMNS = [
  'id',
  'number',
  'to',
  'title',
  'kind',
  'minutes',
  'date',
  'time',
  'airs after',
  'what happens',
] as const
type EpisodeColumn = (typeof COLUMNS)[number]
type Episode = SeasonDocument['episodes'][number]

/** The episodes as a table; a date is the one in the season's first release. */
export function episodesAsCsv(season: SeasonDocument): string {
  const dates = datesIn(season)
  const rows = season.episodes.map((each) => {
    const date = dates.get(each.id)
    return [
      each.id,
      String(each.number ?? ''),
      String(each.numberEnd ?? ''),
      each.title,
      each.kind,
      String(each.runtimeMinutes ?? ''),
      csvDate(date),
      date?.time ?? '',
      each.airsAfterId,
      each.synopsis,
    ]
  })
  return writeCsv([COLUMNS, ...rows])
}

/**
 * The season with what a table says of its episodes. Rows are matched by id, then by number; others are new. A column that
 * is not there changes nothing, nor does an empty date or an episode without a row. Throws Invalid naming each cell that can't be.
 */
export function withEpisodesOfCsv(season: SeasonDocument, table: string[][]): SeasonDocument {
  const rows = readTable(table, COLUMNS)
  const problems: Problem[] = []
  const seen = new Set<string>()
  const episodes = [...season.episodes]
  const dated: { id: string; on: string; time: string }[] = []
  for (const row of rows) {
    const own = findEpisode(season.episodes, row)
    const base = own ?? { ...EMPTY, id: row.cells.id || newId() }
    if (seen.has(base.id))
      problems.push({ path: '', message: `Row ${row.line}: the same episode is there twice.` })
    seen.add(base.id)
    const episode = episodeOf(base, row, problems)
    if (own) episodes[episodes.indexOf(own)] = episode
    else episodes.push(episode)
    if (row.cells.date) dated.push({ id: base.id, on: row.cells.date, time: row.cells.time ?? '' })
  }
  if (problems.length > 0) throw new Invalid(problems)
  return withDatesFromCsv({ ...season, episodes }, dated)
}

const EMPTY: Omit<Episode, 'id'> = {
  number: null,
  numberEnd: null,
  title: '',
  kind: 'standard',
  synopsis: '',
  runtimeMinutes: null,
  airsAfterId: '',
  sceneAfterCredits: false,
}

function findEpisode(episodes: Episode[], { cells }: CsvRow<EpisodeColumn>): Episode | undefined {
  const byId = cells.id ? episodes.find(({ id }) => id === cells.id) : undefined
  const isNumbered = /^\d+$/.test(cells.number ?? '')
  return byId ?? (isNumbered ? episodes.find(({ number }) => number === Number(cells.number)) : undefined)
}

const KINDS = ['standard', 'premiere', 'mid-season-finale', 'finale', 'special']

function episodeOf(base: Episode, row: CsvRow<EpisodeColumn>, problems: Problem[]): Episode {
  const { cells, nameOf } = row
  const refuse = (column: EpisodeColumn, why: string) =>
    problems.push({ path: nameOf(column), message: `${nameOf(column)}: ${why}` })
  const number = (column: 'number' | 'to' | 'minutes', before: number | null) => {
    const cell = cells[column]
    if (cell === undefined) return before
    if (cell !== '' && !/^\d{1,4}$/.test(cell)) refuse(column, `“${cell}” is not a whole number.`)
    return cell === '' ? null : Number(cell)
  }
  if (cells.kind && !KINDS.includes(cells.kind))
    refuse('kind', `“${cells.kind}” is none of ${KINDS.join(', ')}.`)
  if (cells.date && precisionOf(cells.date) === null) refuse('date', whyNoDate(cells.date))
  if (cells.time && !/^([01]\d|2[0-3]):[0-5]\d$/.test(cells.time))
    refuse('time', `“${cells.time}” is not a time. Write it as 21:00.`)
  return {
    ...base,
    number: number('number', base.number),
    numberEnd: number('to', base.numberEnd),
    title: cells.title ?? base.title,
    kind: (cells.kind || base.kind) as Episode['kind'],
    runtimeMinutes: number('minutes', base.runtimeMinutes),
    airsAfterId: cells['airs after'] ?? base.airsAfterId,
    synopsis: cells['what happens'] ?? base.synopsis,
  }
}

/** A date that the first release does not give by itself is a move in it. */
function withDatesFromCsv(
  season: SeasonDocument,
  dated: { id: string; on: string; time: string }[],
): SeasonDocument {
  const [first, ...others] = season.releases
  if (!first) return season
  const dates = datesIn(season)
  const moved = dated.filter(({ id, on, time }) => {
    const date = dates.get(id)
    return csvDate(date) !== on || (date?.time ?? '') !== time
  })
  const ids = new Set(moved.map(({ id }) => id))
  const exceptions = [
    ...first.exceptions.filter(({ kind, episodeId }) => kind !== 'move' || !ids.has(episodeId)),
    ...moved.map(({ id, on, time }) => ({
      id: first.exceptions.find((each) => each.kind === 'move' && each.episodeId === id)?.id ?? newId(),
      kind: 'move' as const,
      skippedDay: '',
      skippedUntil: '',
      episodeId: id,
      to: { on, time },
      reason: '',
    })),
  ]
  return moved.length === 0 ? season : { ...season, releases: [{ ...first, exceptions }, ...others] }
}

/** The dates that another version of the season gives its episodes, which the moves in a release don't say in words. */
export function changedDates(before: SeasonDocument, after: SeasonDocument): Difference[] {
  const [was, becomes] = [datesIn(before), datesIn(after)]
  const inWords = (date: GuideDate | undefined) => [csvDate(date), date?.time].filter(Boolean).join(' ')
  return after.episodes.flatMap(({ id, number, title }) => {
    const [old, fresh] = [inWords(was.get(id)), inWords(becomes.get(id))]
    const label = `Dates › ${[number, title].filter(Boolean).join(' · ')}`
    return old === fresh ? [] : [{ path: `dates.${id}`, label, before: old, after: fresh }]
  })
}

function datesIn(season: SeasonDocument): ReadonlyMap<string, GuideDate> {
  const [first] = season.releases
  return first ? plannedDates(season, first, NOTHING_BEFORE) : new Map()
}

function csvDate(date: GuideDate | undefined): string {
  return date?.precision === 'tba' ? 'tba' : (date?.value ?? '')
}
