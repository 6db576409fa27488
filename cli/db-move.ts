import { parseArgs } from 'node:util'
import { systemEditor } from '@/lib/accounts/users/system'
import type { Progress } from '@/lib/foundation/copying/copy'
import { closeDatabase, openDatabase, useDatabase } from '@/lib/foundation/db/client'
import { databaseToMake, existingDatabase } from '@/lib/foundation/db/location'
import { type Moved, moveRows } from '@/lib/foundation/db/move'
import { operationsOn } from '@/lib/foundation/db/operations'
import { withPictures } from '@/lib/foundation/db/site-pictures'
import { listedShortly } from '@/lib/foundation/list-words'
import { movePictures } from '@/lib/foundation/pictures/moving'
import { chosenPicturesFolder, picturesFolderOfSite } from '@/lib/foundation/pictures-folder'
import { Refusal } from '@/lib/foundation/refusal'
import { allRows } from '@/lib/foundation/row-counts'
import { knownPictureFiles } from '@/lib/guide/media/queries'
import { completeSearch } from '@/lib/guide/search/commands'
import { command, counted } from './command'

const USAGE = 'npm run db:move -- --to postgresql://user@host:5432/name|file:./other/logline.db [--replace]'
const SECONDS_BETWEEN_LINES = 3

await command(async (args) => {
  const { to: wanted, replace: replaces } = choicesIn(args)
  const from = existingDatabase()
  const to = placeToMake(wanted)
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const moved = await moveRows({ from, to, replaces, onPiece: progressLines(seconds) })
  useDatabase(openDatabase(to))
  const onPiece = progressLines(seconds)
  const found = await completeSearch(systemEditor('Move'), (done, rows) =>
    onPiece({ doing: 'Making findable', table: 'entries', done, rows }),
  )
  const pictures = await broughtPictures(from, to, progressLines(seconds))
  return [...linesOf({ moved, from, to, found, seconds: seconds() }), ...pictures]
})
await closeDatabase()

/** Pictures are brought by their files, wherever either site has them; nothing is removed. */
async function broughtPictures(
  from: string,
  to: string,
  onPiece: (progress: Progress) => void,
): Promise<string[]> {
  if (picturesFolderOfSite(from) === picturesFolderOfSite(to) && chosenPicturesFolder() !== null) return []
  const names = await knownPictureFiles()
  const tell = (done: number) => onPiece({ doing: 'Bringing', table: 'pictures', done, rows: names.length })
  const { brought, missing } = await withPictures(from, (source) =>
    withPictures(to, (target) => movePictures({ from: source, to: target, names, removes: false, tell })),
  )
  if (names.length === 0) return []
  return [
    `${counted(names.length - missing.length, 'file')} of pictures checked where they are to be, ${brought} of them new or mended.`,
    ...(missing.length > 0 ? [`Missing in both: ${listedShortly(missing)}.`] : []),
  ]
}

function choicesIn(args: string[]): { to: string; replace: boolean } {
  try {
    const options = { to: { type: 'string' }, replace: { type: 'boolean' } } as const
    const { to, replace = false } = parseArgs({ args, options }).values
    if (to) return { to, replace }
  } catch {
    // What is wrong with them, the usage says.
  }
  throw new Refusal(`Usage: ${USAGE}`)
}

/** Sentences about a database's address name the one of this command. */
function placeToMake(wanted: string): string {
  try {
    return databaseToMake(wanted)
  } catch (fault) {
    throw fault instanceof Refusal ? new Refusal(fault.message.replaceAll('DATABASE_URL', '--to')) : fault
  }
}

function progressLines(seconds: () => number): (progress: Progress) => void {
  let [told, doneThen, doingThen] = [0, 0, '']
  return ({ doing, table, done, rows }) => {
    if (doing !== doingThen) [told, doneThen, doingThen] = [seconds(), 0, doing]
    if (seconds() - told < SECONDS_BETWEEN_LINES) return
    const speed = Math.round((done - doneThen) / (seconds() - told))
    ;[told, doneThen] = [seconds(), done]
    console.error(
      `${doing} ${table}: ${done.toLocaleString('en')} of ${rows.toLocaleString('en')}, ${speed.toLocaleString('en')} a second`,
    )
  }
}

type Telling = { moved: Moved; from: string; to: string; found: number; seconds: number }

function linesOf({ moved, from, to, found, seconds }: Telling): string[] {
  const { rows, added, replaced, removed, verified, safetyCopy, savedMeanwhile } = moved
  const name = operationsOn(to).name
  const later = allRows(savedMeanwhile)
  return [
    ...(safetyCopy ? [`What ${name} held before is kept at ${safetyCopy}.`] : []),
    `${name} is a copy of ${operationsOn(from).name}: ${counted(rows, 'row')}, of which ${added} were added and ${replaced} replaced; ${removed} were removed.`,
    `Compared row by row, ${counted(verified.rows, 'row')} in ${counted(verified.tables, 'table')} are the same. ${found > 0 ? `${counted(found, 'entry', 'entries')} made findable. ` : ''}${seconds.toFixed(1)} s in all.`,
    later > 0
      ? `Saved since the copy was begun, and not in it: ${counted(later, 'row')} (${Object.keys(savedMeanwhile).join(', ')}). Stop the server, or saving, and run this again: only those are copied then.`
      : 'Nothing was saved since the copy was begun.',
  ]
}
