import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { systemEditor } from '@/lib/accounts/users/system'
import { importGuide } from '@/lib/exchange/exports/commands'
import { readJson } from '@/lib/exchange/imports/core/json-text'
import { Conflict, Invalid } from '@/lib/foundation/errors'
import { Refusal } from '@/lib/foundation/refusal'
import { giveBackMemory } from '@/server/memory'
import { counted } from './command'

/** The longest text that Node can hold in one piece. */
const MOST_BYTES = 500 * 1024 * 1024
const MOST_PROBLEMS = 20
const ENTRIES_BETWEEN_LINES = 250
/** Left to itself the heap grows to several times what is in use. */
const ENTRIES_BETWEEN_PAUSES = 25

/** Reads an exported guide into an empty one, or in place of the one that is there. Throws a Refusal that says why not. */
export async function importGuideFile(
  files: string[],
  { replaces }: { replaces: boolean },
  usage: string,
): Promise<string[]> {
  const [file] = files
  if (!file || files.length > 1) throw new Refusal(usage)
  const { size } = await stat(file)
  if (size > MOST_BYTES)
    throw new Refusal(
      `${file} has ${size.toLocaleString('en')} bytes; at most 500 MB are read. Restore a backup instead.`,
    )
  try {
    const json = readJson(await readFile(file, 'utf8'), basename(file))
    const onEntry = (done: number, total: number) => {
      if (done % ENTRIES_BETWEEN_PAUSES === 0) giveBackMemory()
      if (done % ENTRIES_BETWEEN_LINES === 0)
        console.error(`${done} of ${counted(total, 'published entry', 'published entries')}`)
    }
    const count = await importGuide(systemEditor('Import'), { json, replaces, onEntry })
    return [`The guide is in: ${counted(count, 'entry', 'entries')}.`]
  } catch (fault) {
    if (fault instanceof Conflict) throw new Refusal(fault.message)
    if (fault instanceof Invalid) throw new Refusal(linesOf(fault).join('\n'))
    throw fault
  }
}

function linesOf({ problems }: Invalid): string[] {
  const lines = problems.slice(0, MOST_PROBLEMS).map(({ message }) => message)
  const more = problems.length - lines.length
  return [...lines, ...(more > 0 ? [`and ${more} more`] : []), 'Nothing was imported.']
}
