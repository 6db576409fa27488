import { describe, expect, it } from 'vitest'
import { Invalid } from '@/lib/foundation/errors'
import { parseAside } from './aside'
import type { SentForm } from './parsers'

const SHOW = {
  id: 9001,
  name: 'Night shift',
  url: 'https://www.tvmaze.com/shows/9001',
  premiered: '2021-01-07',
}

/** A form as a browser sends it. */
async function sent(fields: [name: string, value: string | File][]): Promise<SentForm> {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const response = new Response(form)
  const type = response.headers.get('content-type') ?? ''
  return { body: new Uint8Array(await response.arrayBuffer()), type }
}

const file = (text: string, name = 'show.json') => new File([text], name)
const importForm = async (...files: File[]) =>
  parseAside('importForm', {
    ...(await sent(files.map((each) => ['files', each]))),
    seenOn: '2022-02-02',
  })
const refusal = async (asked: Promise<unknown>) => {
  const fault = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(fault).toBeInstanceOf(Invalid)
  return (fault as Invalid).message
}

describe('What is sent', () => {
  it('is read as shows, or as rows of a table', async () => {
    const { provider, files, shows } = await importForm(file(JSON.stringify(SHOW)))
    expect([provider, files, shows.map(({ show }) => show.document.title)]).toEqual([
      'tvmaze',
      ['show.json'],
      ['Night shift'],
    ])
    const form = await sent([
      ['table', 'cast'],
      ['file', file('\uFEFFperson;job\r\nAnn Lee;cast\r\n', 'cast.csv')],
    ])
    const rows = [
      ['person', 'job'],
      ['Ann Lee', 'cast'],
    ]
    expect(await parseAside('tableForm', form)).toEqual({ table: 'cast', rows })
  })

  it('is read while everything else goes on', async () => {
    const rows = Array.from({ length: 100_000 }, () => ({ ...SHOW, summary: 'x'.repeat(100) }))
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 1)
    await refusal(importForm(file(`[${rows.map((row) => JSON.stringify(row)).join(',')}, 1`)))
    clearInterval(turning)
    expect(turns).toBeGreaterThan(10)
  })

  it('is refused with what is wrong, by the name of the file', async () => {
    expect(await refusal(importForm())).toContain('Choose files')
    expect(await refusal(importForm(file('<html>', 'a.json')))).toContain('a.json is a web page')
    expect(await refusal(importForm(file('['.repeat(300_000))))).toContain('nested too deeply')
    expect(await refusal(importForm(...Array.from({ length: 31 }, () => file('{}'))))).toContain('At most 30')
    const { body } = await sent([['files', file('{}')]])
    for (const type of ['', 'multipart/form-data', 'multipart/form-data; boundary=other', 'text/plain'])
      expect(await refusal(parseAside('tableForm', { body: body.slice(), type })), type).toContain(
        'incomplete',
      )
  })

  it('takes no more memory and time than it may, and what comes next is read', async () => {
    const much = await sent([['files', file(`[${'[],'.repeat(3_000_000)}[]]`)]])
    const asked = { ...much, seenOn: '2022-02-02' }
    const limits = { heapMb: 32, longestMs: 20_000 }
    expect(await refusal(parseAside('importForm', { ...asked, body: much.body.slice() }, limits))).toContain(
      'more memory',
    )
    expect(await refusal(parseAside('importForm', asked, { heapMb: 512, longestMs: 1 }))).toContain(
      'more time',
    )
    expect((await importForm(file(JSON.stringify(SHOW)))).shows).toHaveLength(1)
  })
})
