import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { systemEditor } from '@/lib/accounts/users/system'
import { applyImport } from '@/lib/exchange/imports/commands'
import { readJson } from '@/lib/exchange/imports/core/json-text'
import type { ImportedShow, Provider } from '@/lib/exchange/imports/core/proposal'
import { findProposal, type ShowProposal } from '@/lib/exchange/imports/queries'
import { type ImportedFile, readShows } from '@/lib/exchange/imports/recognising'
import { proposalInWords } from '@/lib/exchange/imports/sentences'
import { guideNow } from '@/lib/foundation/clock'
import { closeDatabase } from '@/lib/foundation/db/client'
import { Invalid, Unavailable } from '@/lib/foundation/errors'
import { Refusal } from '@/lib/foundation/refusal'
import { command, counted } from './command'
import { importGuideFile } from './import-guide'
import { importTable } from './table'

const USAGE = `Usage: npm run import -- tvmaze|tmdb FILE [FILE…] [--dry-run] [--publish]
         [--zone America/New_York] [--answer ID=ENTRY|new …] [--rest-new] [--all]
       npm run import -- episodes|cast SEASON-ID FILE.csv [--dry-run]
       npm run import -- guide FILE [--replace]`

const MOST_BYTES = 20 * 1024 * 1024
const SECONDS_BETWEEN_LINES = 3
const QUESTIONS_ARE_OPEN = 2

const editor = systemEditor('Import')

await command(async (args) => {
  const { positionals, values } = readArgs(args)
  const [what, ...files] = positionals
  if (what === 'guide') {
    const { replace = false, ...others } = values
    if (Object.keys(others).length > 0) throw new Refusal(USAGE)
    return importGuideFile(files, { replaces: replace }, USAGE)
  }
  try {
    if ((what === 'episodes' || what === 'cast') && files.length === 2) {
      const [seasonId = '', file = ''] = files
      return await importTable(what, { seasonId, file, isDry: values['dry-run'] ?? false })
    }
    if ((what !== 'tvmaze' && what !== 'tmdb') || files.length === 0) throw new Refusal(USAGE)
    return await importShows(what, files, values)
  } catch (fault) {
    if (fault instanceof Invalid || fault instanceof Unavailable) throw new Refusal(toldIn(fault))
    throw fault
  }
}).finally(closeDatabase)

type ImportOptions = ReturnType<typeof readArgs>['values']

function readArgs(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        publish: { type: 'boolean' },
        zone: { type: 'string' },
        answer: { type: 'string', multiple: true },
        'rest-new': { type: 'boolean' },
        all: { type: 'boolean' },
        replace: { type: 'boolean' },
      },
    })
  } catch (fault) {
    throw new Refusal(`${fault instanceof Error ? fault.message.split('\n')[0] : ''}\n${USAGE}`)
  }
}

async function importShows(provider: Provider, files: string[], choices: ImportOptions): Promise<string[]> {
  const given: ImportedFile[] = []
  for (const file of files) given.push(await readGiven(file))
  const seenOn = guideNow().toString().slice(0, 10)
  const shows = readShows(given, { provider, seenOn, zone: choices.zone })
  const lines: string[] = []
  for (const imported of shows) lines.push(...(await importShow(imported, seenOn, choices)))
  return lines
}

async function readGiven(file: string): Promise<ImportedFile> {
  const { size } = await stat(file)
  const name = basename(file)
  if (size > MOST_BYTES)
    throw new Refusal(
      `${name} has ${inMegabytes(size)} MB; at most ${inMegabytes(MOST_BYTES)} MB are read. Split it.`,
    )
  return { name, json: readJson(await readFile(file, 'utf8'), name) }
}

function inMegabytes(bytes: number): string {
  return Math.ceil(bytes / 1024 / 1024).toLocaleString('en')
}

/** Each show is a step of its own: one that can't be imported does not keep the next from it. */
async function importShow(imported: ImportedShow, seenOn: string, choices: ImportOptions): Promise<string[]> {
  const answers = answersIn(choices)
  const first = await findProposal(editor, { imported, seenOn, answers })
  const rest = choices['rest-new'] ? Object.fromEntries(first.questions.map(({ id }) => [id, 'new'])) : {}
  const query = { imported, seenOn, answers: { ...rest, ...answers } }
  const proposal = choices['rest-new'] ? await findProposal(editor, query) : first
  const lines = proposalInWords(proposal, { isWhole: choices.all ?? false })
  const isOpen = proposal.questions.length + proposal.problems.length > 0
  if (isOpen) process.exitCode = proposal.problems.length > 0 ? 1 : QUESTIONS_ARE_OPEN
  if (isOpen) return [...lines, `  Nothing of ${proposal.title} was imported.`]
  if (choices['dry-run']) return [...lines, ...gapsIn(proposal), '  Nothing was written.']
  try {
    const onEntry = progress(proposal.title)
    const applied = await applyImport(editor, { ...query, publish: choices.publish ?? false, onEntry })
    const { made, changed, published, heldBack } = applied
    const told = `${made} made, ${changed} changed, ${published} published`
    return [...lines, `  Written: ${told}.`, ...heldBack.map((title) => `  Kept as a draft: ${title}`)]
  } catch (fault) {
    if (!(fault instanceof Invalid)) throw fault
    process.exitCode = 1
    return [
      ...lines,
      ...toldIn(fault)
        .split('\n')
        .map((line) => `  ${line}`),
      `  Nothing of ${proposal.title} was imported.`,
    ]
  }
}

function answersIn({ answer = [] }: ImportOptions): Record<string, string> {
  return Object.fromEntries(
    answer.map((written) => {
      const [, id, own] = /^([\w-]+)=([\w-]+)$/.exec(written) ?? []
      if (!id || !own)
        throw new Refusal(`“${written}” is no answer: write it as --answer ID=ENTRY or ID=new.`)
      return [id, own]
    }),
  )
}

function gapsIn({ entries }: ShowProposal): string[] {
  return entries.flatMap(({ title, gaps }) =>
    gaps.map(({ message }) => `  Before publishing ${title}: ${message}`),
  )
}

function progress(title: string) {
  let told = performance.now()
  return (done: number, total: number) => {
    if (performance.now() - told < SECONDS_BETWEEN_LINES * 1_000) return
    told = performance.now()
    console.error(`${title}: ${done} of ${counted(total, 'entry', 'entries')}`)
  }
}

function toldIn(fault: Invalid | Unavailable): string {
  return fault instanceof Invalid ? fault.problems.map(({ message }) => message).join('\n') : fault.message
}
