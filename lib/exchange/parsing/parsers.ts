import { z } from 'zod'
import { Invalid } from '@/lib/foundation/errors'
import { tableRows } from '../csv/csv-table'
import { decodeText } from '../csv/csv-text'
import { type Table, tableName } from '../csv/tables'
import { readJson } from '../imports/core/json-text'
import type { ImportedShow, Provider } from '../imports/core/proposal'
import { type ImportReading, readShows } from '../imports/recognising'

/** A form as it was sent, with its Content-Type, which names the line between its fields. */
export type SentForm = { body: Uint8Array; type: string }

/** What a form asks to import: shows of its files, or the number of one that is to be asked for. */
type ImportForm = { provider: Provider; number: string; files: string[]; shows: ImportedShow[] }

const MB = 1024 * 1024
const LIMITS = { importFiles: 30, importBytes: 20 * MB, tableBytes: 2 * MB }

/** Everything that reads what somebody sent, by its name; thread.ts runs it. Each throws Invalid. */
export const PARSERS = {
  /** `seenOn` is an ISO day. */
  async importForm({ seenOn, ...sent }: SentForm & { seenOn: string }): Promise<ImportForm> {
    const form = await formIn(sent)
    const provider = form.get('provider') === 'tmdb' ? 'tmdb' : 'tvmaze'
    const number = textOf(form.get('number')).trim()
    const files = filesIn(form, 'files')
    if (number === '' && files.length === 0)
      throw problem('files', 'Choose files, or write the number of a show.')
    if (files.length > LIMITS.importFiles)
      throw problem('files', `At most ${LIMITS.importFiles} files are read at once.`)
    const long = files.find(({ size }) => size > LIMITS.importBytes)
    if (long) throw problem('files', `${long.name} is larger than 20 MB, which is the most that is read.`)
    const given = await Promise.all(
      files.map(async (file) => ({ name: file.name.slice(0, 100), text: await file.text() })),
    )
    const shows = given.length === 0 ? [] : showsIn(given, { provider, seenOn })
    return { provider, number, files: given.map(({ name }) => name), shows }
  },

  /** Answers of a catalogue that were asked for, as text. */
  async shows({ files, ...reading }: ImportReading & { files: NamedText[] }): Promise<ImportedShow[]> {
    return showsIn(files, reading)
  },

  async tableForm(sent: SentForm): Promise<{ table: Table; rows: string[][] }> {
    const form = await formIn(sent)
    const table = tableName.safeParse(form.get('table'))
    const [file] = filesIn(form, 'file')
    if (!table.success) throw problem('table', 'Choose whether the file has the episodes or the cast.')
    if (!file) throw problem('file', 'Choose a file.')
    if (file.size > LIMITS.tableBytes) throw problem('file', 'The file is larger than 2 MB, the limit.')
    const { text } = decodeText(new Uint8Array(await file.arrayBuffer()))
    return { table: table.data, rows: tableRows(text) }
  },
}

export type Parsers = typeof PARSERS

type NamedText = { name: string; text: string }

function showsIn(files: NamedText[], reading: ImportReading): ImportedShow[] {
  const given = files.map(({ name, text }) => ({ name, json: readJson(text, name) }))
  return readShows(given, reading)
}

async function formIn({ body, type }: SentForm): Promise<FormData> {
  const sent = new Response(new Uint8Array(body), { headers: { 'content-type': type } })
  const form = await sent.formData().catch(() => null)
  if (!form) throw problem('', 'The form came incomplete. Send it again.')
  return form
}

function filesIn(form: FormData, name: string): File[] {
  return form.getAll(name).filter((each): each is File => each instanceof File && each.size > 0)
}

const textOf = (field: FormDataEntryValue | null) => z.string().max(1_000).catch('').parse(field)

function problem(path: string, message: string): Invalid {
  return new Invalid([{ path, message }])
}
