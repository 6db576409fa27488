import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { Conflict } from '@/lib/foundation/errors'
import { parseReport, reportedPath } from '@/lib/guide/reports/fields'
import { momentOfDay, saveEntry } from '../entries/commands'
import { handleReport, keepReport } from './commands'
import { listReports, listReportsOn } from './queries'

const ada = systemEditor('Ada')
const at = new Date('2022-02-02T12:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const told = { path: '/shows/picard', message: 'It is Friday.', contact: 'fan@example.org' }
const open = { handled: false, page: 1 }
const temporary = sharedDatabase()

beforeAll(async () => {
  const show = { kind: 'show', version: 0, publish: true, moment: momentOfDay('2022-02-02') } as const
  await saveEntry(ada, { ...show, newEntryId: 'show', document: { title: 'Picard' } })
  const document = { showId: 'show', number: 1, episodes: [{ id: 'e1', number: 1 }] }
  await saveEntry(ada, { ...show, kind: 'season', newEntryId: 'season', document })
})
beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  await temporary.db.report.deleteMany()
  await temporary.db.signInAttempt.deleteMany()
})
afterEach(() => vi.unstubAllEnvs())

it('how a reader can be reached is told to those who edit, and to nobody who only reads drafts', async () => {
  await keepReport(told, '192.0.2.1', at)
  const looking = { ...ada, role: 'reader' } as typeof ada
  const contacts = async (by: typeof ada) =>
    [...(await listReports(by, open)).items, ...(await listReportsOn(by, 'show'))].map(
      ({ contact }) => contact,
    )
  expect(await contacts(ada)).toEqual(['fan@example.org', 'fan@example.org'])
  expect(await contacts(looking)).toEqual(['', ''])
})

describe('A reader’s report', () => {
  it.each([
    ['/shows/picard', 'show'],
    ['/shows/picard/season-1', 'season'],
    ['/shows/picard/season-1/episode-1', 'season'],
    ['/shows/nobody', null],
    ['/schedule', null],
  ])('from %s is kept with its entry', async (path, entryId) => {
    expect(await keepReport({ ...told, path }, '192.0.2.1', at)).toBe(true)
    expect(await temporary.db.report.findFirst()).toMatchObject({ path, entryId, message: told.message })
  })

  it('of one network is kept five times in 15 minutes, and again afterwards', async () => {
    const from = (address: string, minutes = 0) => keepReport(told, address, later(minutes))
    for (const last of [1, 2, 3, 4, 5]) expect(await from(`2001:db8::${last}`)).toBe(true)
    expect(await from('2001:db8::6')).toBe(false)
    expect(await from('2001:db8:0:1::6')).toBe(true)
    expect(await from('2001:db8::6', 16)).toBe(true)
  })

  it('is kept 200 times a day from everywhere, while they are open', async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ id: `r${index}`, at, ...told }))
    await temporary.db.report.createMany({ data: many })
    expect(await keepReport(told, '192.0.2.1', later(60))).toBe(false)
    await handleReport(ada, { id: 'r0', note: '', at: later(61) })
    expect(await keepReport(told, '192.0.2.1', later(62))).toBe(true)
  })

  it('leaves nothing of the address it came from', async () => {
    await keepReport(told, '192.0.2.77', at)
    const rows = [await temporary.db.report.findMany(), await temporary.db.signInAttempt.findMany()]
    expect(JSON.stringify(rows)).not.toContain('192.0.2')
  })

  it('is handled once, with a note, and the address to answer to is forgotten', async () => {
    await keepReport(told, '192.0.2.1', at)
    const [report] = await listReportsOn(ada, 'show')
    await handleReport(ada, { id: report?.id ?? '', note: ' Moved to Friday. ', at: later(5) })
    expect((await listReports(ada, open)).items).toEqual([])
    expect(await listReportsOn(ada, 'show')).toEqual([])
    const { items } = await listReports(ada, { handled: true, page: 1 })
    expect(items[0]).toMatchObject({ handledBy: 'Ada: Moved to Friday.', contact: '' })
    await expect(handleReport(ada, { id: report?.id ?? '', note: '', at: later(6) })).rejects.toThrow(
      Conflict,
    )
  })
})

describe('What was sent', () => {
  it('is cut to its limits and cleaned; without words it is nothing', () => {
    expect(parseReport({ ...told, message: '  ' })).toBeNull()
    expect(parseReport({ ...told, message: 'x'.repeat(3_000) })?.message).toHaveLength(2_000)
    expect(parseReport({ ...told, contact: 'a\nb' })?.contact).toBe('a b')
  })

  it.each(['//evil', 'https://evil', 'javascript:x', '/\\evil', '/<b>', `/${'a'.repeat(300)}`, undefined])(
    'is about a page of this site, never “%s”',
    (path) => expect(reportedPath(path)).toBe('/'),
  )
})
