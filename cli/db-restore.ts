import { resolve } from 'node:path'
import { databaseFile } from '@/lib/foundation/db/location'
import { Refusal } from '@/lib/foundation/db/refusal'
import { restoreDatabase } from '@/lib/foundation/db/restore'
import { command, onlyArgument } from './command'

const usage = 'npm run db:restore -- file [--without-manifest]'
const UNVOUCHED = '--without-manifest'

await command(async (args) => {
  const chosen = onlyArgument(
    args.filter((each) => each !== UNVOUCHED),
    usage,
  )
  if (!chosen) throw new Refusal(`Usage: ${usage}`)
  const file = databaseFile()
  const backup = resolve(chosen)
  const isUnvouched = args.includes(UNVOUCHED)
  const { safetyCopy, missing } = await restoreDatabase({ file, backup, isUnvouched })
  const lines = [`Restored ${file} from ${backup}.`]
  if (safetyCopy) lines.push(`What was there before is kept at ${safetyCopy}.`)
  if (missing.length > 0) lines.push('It was made by an older Logline: run npm run db:migrate.')
  return lines
})
