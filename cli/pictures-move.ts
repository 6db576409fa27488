import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/foundation/db/client'
import { listedShortly } from '@/lib/foundation/list-words'
import { folderStore } from '@/lib/foundation/pictures/folder'
import { type Moved, movePictures } from '@/lib/foundation/pictures/moving'
import { chosenPicturesFolder, requirePicturesFolder } from '@/lib/foundation/pictures-folder'
import { Refusal } from '@/lib/foundation/refusal'
import { knownPictureFiles } from '@/lib/guide/media/queries'
import { databasePictureStore } from '@/lib/guide/media/storage'
import { command, counted } from './command'

const usage = 'npm run pictures:move -- --to folder|database [--remove] (PICTURES_FOLDER names the folder)'

const TELL_EVERY = 500

await command(async (args) => {
  const { to, remove: removes = false } = choicesIn(args)
  const folder = chosenPicturesFolder()
  if (folder === null)
    throw new Refusal(
      `PICTURES_FOLDER is not set: name the folder, as in PICTURES_FOLDER=/mnt/pictures npm run pictures:move -- --to ${to}.`,
    )
  await requirePicturesFolder()
  const [ofFolder, ofDatabase] = [folderStore(folder), databasePictureStore()]
  const stores = to === 'folder' ? { from: ofDatabase, to: ofFolder } : { from: ofFolder, to: ofDatabase }
  // Those that the guide knows of, to be missed; others may be of an upload that is under way.
  const names = [...new Set([...(await knownPictureFiles()), ...(await stores.from.list(''))])].sort()
  const moved = await movePictures({ ...stores, names, removes, tell: (done) => tell(done, names.length) })
  return [...outcomeLines(moved, names.length), ...nextSteps({ to, folder, removes })]
})
await closeDatabase()

type Target = 'folder' | 'database'

function choicesIn(args: string[]): { to: Target; remove?: boolean } {
  const { to, remove } = parsed(args)
  if (to !== 'folder' && to !== 'database') throw new Refusal(`Usage: ${usage}`)
  return { to, remove }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { to: { type: 'string' }, remove: { type: 'boolean' } } }).values
  } catch {
    throw new Refusal(`Usage: ${usage}`)
  }
}

function tell(done: number, total: number): void {
  if (done % TELL_EVERY === 0 && done < total) console.log(`${done} of ${total} files.`)
}

function outcomeLines({ brought, missing }: Moved, total: number): string[] {
  return [
    `${counted(total - missing.length, 'file')} checked where they are to be, ${brought} of them new or mended.`,
    ...(missing.length > 0
      ? [`Missing in both, upload their pictures again or remove them: ${listedShortly(missing)}.`]
      : []),
  ]
}

function nextSteps({ to, folder, removes }: { to: Target; folder: string; removes: boolean }): string[] {
  if (removes) return ['They are no longer where they were.']
  const setting =
    to === 'folder' ? `Set PICTURES_FOLDER=${folder} in .env` : 'Remove PICTURES_FOLDER from .env'
  return [
    `${setting} of every server, and start them again.`,
    `Then, for what was uploaded meanwhile: PICTURES_FOLDER=${folder} npm run pictures:move -- --to ${to}, with --remove to take them away from where they were.`,
  ]
}
