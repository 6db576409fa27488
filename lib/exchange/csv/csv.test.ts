import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { findEntry } from '@/lib/editing/entries/queries'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { Conflict, Invalid } from '@/lib/foundation/errors'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { lockField } from '../locks/commands'
import { applyTable, removeTable, storeUploadedTable } from './commands'
import { tableRows } from './csv-table'
import { decodeText, parseCsv, writeCsv } from './csv-text'
import { findTable, findTableProposal, seasonAsCsv } from './queries'
import type { Table } from './tables'

const editor = systemEditor('Test')
let seasonId = ''

beforeAll(() => {
  vi.stubEnv('LOGLINE_NOW', '2022-02-02T12:00:00Z')
})
afterAll(() => {
  vi.unstubAllEnvs()
})
emptyDatabase()
beforeEach(async () => {
  const make = async (kind: 'person' | 'character', name: string) =>
    (await saveEntry(editor, { kind, version: 0, document: { name } })).entryId
  const [ann, kay] = [await make('person', 'Ann Lee'), await make('character', 'Kay, “the\nnight”')]
  await make('person', 'Bob Ray')
  const document = {
    number: 1,
    episodes: [
      { id: 'e1', number: 1, title: 'One; and "two"' },
      { id: 'e2', number: 2, title: 'Über' },
    ],
    releases: [
      { id: 'r', regions: ['US'], premiere: { on: '2022-03-03', time: '21:00', zone: 'America/New_York' } },
    ],
    credits: [{ id: 'c1', personId: ann, characterId: kay, job: 'cast', episodeIds: ['e2'] }],
  }
  seasonId = (await saveEntry(editor, { kind: 'season', version: 0, document })).entryId
})

const season = async () =>
  (await findEntry(editor, { kind: 'season', id: seasonId }))?.document as DocumentByKind['season']
const apply = (table: Table, text: string) => applyTable(editor, { seasonId, table, rows: tableRows(text) })

describe('A season’s tables', () => {
  it.each(['episodes', 'cast'] as const)(
    'of %s come back as they went, and change nothing',
    async (table) => {
      const text = await seasonAsCsv(editor, seasonId, table)
      expect(await apply(table, text)).toMatchObject({ changed: false })
      expect(await seasonAsCsv(editor, seasonId, table)).toBe(text)
    },
  )

  it('have names of columns in any order, and a date as a move where the pattern says another', async () => {
    await apply(
      'episodes',
      'Date;Time;Title;Number\r\n2022-03-03;21:00;The first;1\r\n2022-03-12;;Later;2\r\n;;New;3\r\n',
    )
    const { episodes, releases } = await season()
    expect(episodes.map(({ number, title }) => [number, title])).toEqual([
      [1, 'The first'],
      [2, 'Later'],
      [3, 'New'],
    ])
    expect(releases[0]?.exceptions.map(({ episodeId, to }) => [episodeId, to.on, to.time])).toEqual([
      ['e2', '2022-03-12', ''],
    ])
    const text = await seasonAsCsv(editor, seasonId, 'episodes')
    expect(await apply('episodes', text)).toMatchObject({ changed: false })
  })

  it('name each cell that can’t be, and then change nothing', async () => {
    const wrong = apply('episodes', 'number,date,kind,minutes\n1,3.3.2022,finale,60\nx,2022-02-30,end,long\n')
    const fault = (await wrong.catch((thrown: unknown) => thrown)) as Invalid
    expect(fault).toBeInstanceOf(Invalid)
    expect(fault.problems.map(({ path }) => path).sort()).toEqual([
      'A3 (number)',
      'B2 (date)',
      'B3 (date)',
      'C3 (kind)',
      'D3 (minutes)',
    ])
    expect((await season()).episodes.map(({ kind }) => kind)).toEqual(['standard', 'standard'])
    await expect(apply('episodes', 'number,when\n1,2\n')).rejects.toThrow('B1: there is no column “when”')
    await expect(apply('episodes', 'number\n')).rejects.toThrow('no rows')
    await expect(apply('cast', 'person,job\nNobody,cast\n')).rejects.toThrow(
      'A2 (person): there is no person “Nobody”',
    )
  })

  it('add people who are here, and correct those who are in it', async () => {
    await apply('cast', 'person\tjob\tbilling\tepisodes\nBob Ray\tdirector\t\t1 2\nAnn Lee\tcast\tguest\t2\n')
    const { credits } = await season()
    expect(credits.map(({ job, billing, episodeIds }) => [job, billing, episodeIds])).toEqual([
      ['cast', 'main', ['e2']],
      ['director', 'not-stated', ['e1', 'e2']],
      ['cast', 'guest', ['e2']],
    ])
  })

  it('are not taken into another draft than the one that was read', async () => {
    const query = { seasonId, table: 'episodes' as const, rows: tableRows('number,title\n1,Another\n') }
    const { version } = await findTableProposal(editor, query)
    await apply('episodes', 'number,title\n2,Meanwhile\n')
    await expect(applyTable(editor, { ...query, seenVersion: version })).rejects.toThrow(Conflict)
    expect((await season()).episodes.map(({ title }) => title)).toEqual(['One; and "two"', 'Meanwhile'])
    await applyTable(editor, { ...query, seenVersion: version + 1 })
    expect((await season()).episodes.map(({ title }) => title)).toEqual(['Another', 'Meanwhile'])
  })

  it('say which date an episode has before and would have then', async () => {
    const rows = tableRows('number,date,time\n2,2022-03-12,20:00\n')
    const { changes } = await findTableProposal(editor, { seasonId, table: 'episodes', rows })
    expect(changes.filter(({ path }) => path.startsWith('dates.'))).toEqual([
      { path: 'dates.e2', label: 'Dates › 2 · Über', before: expect.any(String), after: '2022-03-12 20:00' },
    ])
  })

  it('are kept between reading and taking, for their own season alone', async () => {
    const asked = { seasonId, table: 'cast' as const, rows: tableRows('person\r\nAnn Lee\n') }
    const id = await storeUploadedTable(editor, asked)
    expect(await findTable(editor, { seasonId, id })).toEqual(asked)
    expect(await findTable(editor, { seasonId: 'another', id })).toBeNull()
    expect(await findTable(editor, { seasonId, id: '../tables/x' })).toBeNull()
    await removeTable(editor, id)
    expect(await findTable(editor, { seasonId, id })).toBeNull()
  })

  it('leave what is locked', async () => {
    await lockField(editor, seasonId, 'episodes.e1.title')
    await apply('episodes', 'number,title\n1,Another\n2,Second\n')
    expect((await season()).episodes.map(({ title }) => title)).toEqual(['One; and "two"', 'Second'])
  })
})

describe('The text of a table', () => {
  it('is read in whichever encoding a spreadsheet saved it', () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from('Über', (each) => each.charCodeAt(0)).buffer),
    ])
    expect(decodeText(utf16)).toEqual({ text: 'Über', encoding: 'UTF-16' })
    expect(decodeText(new TextEncoder().encode('Über'))).toEqual({ text: 'Über', encoding: 'UTF-8' })
    expect(decodeText(new Uint8Array([0xdc, 0x62]))).toEqual({ text: 'Üb', encoding: 'Windows-1252' })
  })

  it('may have quotation marks, delimiters and line ends inside of a cell', () => {
    const rows = [
      ['a', 'b;"c"'],
      ['d\r\ne', ' f, '],
    ]
    expect(parseCsv(writeCsv(rows))).toEqual(rows)
    expect(() => parseCsv('a,"b')).toThrow('never closed')
  })

  it.each([
    ['500,000 columns', ','.repeat(500_000), 'more than 100 columns in row 1'],
    ['a million rows', `number,title${'\n1,x'.repeat(1_000_000)}`, 'more than 5000 rows'],
    [
      'one endless cell',
      `number,title\n1,${'x'.repeat(2_000_000)}`,
      'a cell of more than 20000 letters in row 2',
    ],
  ])('is refused with %s, before they are read', (_, text, why) => {
    expect(() => parseCsv(text)).toThrow(why)
  })

  it('tells the first of very many problems, and how many more there are', async () => {
    const rows = Array.from({ length: 4_000 }, () => 'x,y').join('\n')
    const query = { seasonId, table: 'cast' as const, rows: tableRows(`person,billing\n${rows}`) }
    const error = await findTableProposal(editor, query).catch((caught: unknown) => caught)
    const { problems } = error as Invalid
    expect(problems).toHaveLength(101)
    expect(problems.at(-1)?.message).toMatch(/^And [\d,]+ more problems like these\.$/)
  })
})

it('what a spreadsheet would run as a formula goes out as text, and comes back as it was', () => {
  const rows = [
    ['Title'],
    ['=1+1'],
    ['+49'],
    ['-5 degrees'],
    ['@home'],
    ["'=quoted"],
    ["'tis"],
    ['\tx'],
    ['A = B'],
  ]
  const written = writeCsv(rows)
  for (const line of written.split('\r\n')) expect(line).not.toMatch(/^"?[=+\-@\t]/)
  expect(parseCsv(written)).toEqual(rows)
})
