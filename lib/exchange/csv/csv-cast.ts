import { BILLINGS, CAPACITIES } from '@/lib/documents/vocabularies'
import { Invalid, type Problem } from '@/lib/foundation/errors'
import { newId } from '@/lib/foundation/ids'
import type { CreditRow } from '@/lib/guide/credits/fields'
import type { SeasonDocument } from '@/lib/guide/seasons/fields'
import { type CsvRow, readTable } from './csv-table'
import { writeCsv } from './csv-text'

const COLUMNS = [
  'id',
  'person',
  'person id',
  'character',
  'character id',
  'job',
  'billing',
  'capacity',
  'note',
  'episodes',
] as const
type CastColumn = (typeof COLUMNS)[number]

/** Entries of a kind by id, with their names. */
type NamedEntries = { id: string; name: string }[]

export type CastNames = { people: NamedEntries; characters: NamedEntries }

/** The cast and crew as a table. Episodes are their numbers, or the id of one that has none. */
export function castAsCsv(season: SeasonDocument, { people, characters }: CastNames): string {
  const nameOf = (named: NamedEntries, id: string) => named.find((each) => each.id === id)?.name ?? ''
  const numberOf = (id: string) => String(season.episodes.find((each) => each.id === id)?.number ?? id)
  const rows = season.credits.map((each) => [
    each.id,
    nameOf(people, each.personId),
    each.personId,
    nameOf(characters, each.characterId),
    each.characterId,
    each.job,
    each.billing,
    each.capacity,
    each.note,
    each.episodeIds.map(numberOf).join(' '),
  ])
  return writeCsv([COLUMNS, ...rows])
}

/**
 * The season with what a table says of its cast and crew. Rows are matched by id, then by person, character and job; others
 * are new, of people and characters that are here. Throws Invalid naming each cell that can't be.
 */
export function withCastOfCsv(season: SeasonDocument, rows: string[][], names: CastNames): SeasonDocument {
  const problems: Problem[] = []
  const credits = [...season.credits]
  for (const row of readTable(rows, COLUMNS)) {
    const credit = creditInCsv({ season, row, names, problems })
    const at = credits.findIndex(
      ({ id, personId, characterId, job }) =>
        id === row.cells.id ||
        (!row.cells.id &&
          personId === credit.personId &&
          characterId === credit.characterId &&
          job === credit.job),
    )
    const before = credits[at]
    if (before) credits[at] = { ...before, ...credit }
    else credits.push({ ...EMPTY, id: row.cells.id || newId(), ...credit })
  }
  if (problems.length > 0) throw new Invalid(problems)
  return { ...season, credits }
}

const EMPTY: Omit<CreditRow, 'id' | 'personId'> = {
  characterId: '',
  job: 'cast',
  billing: 'not-stated',
  capacity: 'on-screen',
  note: '',
  episodeIds: [],
  revealedBy: '',
  sourceIds: [],
}

type CreditInCsv = Partial<CreditRow> & Pick<CreditRow, 'personId' | 'characterId' | 'job'>

function creditInCsv({
  season,
  row,
  names,
  problems,
}: {
  season: SeasonDocument
  row: CsvRow<CastColumn>
  names: CastNames
  problems: Problem[]
}): CreditInCsv {
  const { cells, nameOf } = row
  const refuse = (column: CastColumn, why: string) =>
    problems.push({ path: nameOf(column), message: `${nameOf(column)}: ${why}` })
  const own = season.credits.find(({ id }) => id === cells.id)
  const idIn = (column: 'person' | 'character', named: NamedEntries, before: string) => {
    const written = cells[`${column} id`]
    const name = cells[column]
    if (written) {
      if (!named.some(({ id }) => id === written))
        refuse(`${column} id`, `there is no ${column} “${written}”.`)
      return written
    }
    if (name === undefined) return before
    const same = named.filter((each) => each.name === name)
    if (name !== '' && same.length === 0)
      refuse(column, `there is no ${column} “${name}”. Make an entry first.`)
    if (name !== '' && same.length > 1)
      refuse(column, `there are ${same.length} called “${name}”. Write which in a column “${column} id”.`)
    return same[0]?.id ?? ''
  }
  const oneOf = (column: 'billing' | 'capacity', words: object) => {
    const cell = cells[column]
    if (cell && !Object.hasOwn(words, cell))
      refuse(column, `“${cell}” is none of ${Object.keys(words).join(', ')}.`)
    return cell ? { [column]: cell } : {}
  }
  return {
    personId: idIn('person', names.people, own?.personId ?? ''),
    characterId: idIn('character', names.characters, own?.characterId ?? ''),
    job: cells.job || own?.job || 'cast',
    ...oneOf('billing', BILLINGS),
    ...oneOf('capacity', CAPACITIES),
    ...(cells.note !== undefined && { note: cells.note }),
    ...(cells.episodes !== undefined && {
      episodeIds: episodesIn({
        ...season,
        written: cells.episodes,
        refuse: (why) => refuse('episodes', why),
      }),
    }),
  }
}

function episodesIn({
  episodes,
  written,
  refuse,
}: SeasonDocument & { written: string; refuse: (why: string) => void }): string[] {
  return written
    .split(/[\s,;]+/)
    .filter(Boolean)
    .flatMap((word) => {
      const episode = episodes.find(({ id, number }) => id === word || String(number ?? '') === word)
      if (!episode) refuse(`the season has no episode “${word}”.`)
      return episode ? [episode.id] : []
    })
}
