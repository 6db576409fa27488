import { resolve } from 'node:path'
import type { DatabaseStatus, PicturesThere } from '@/lib/foundation/backup-outcomes'
import { databasePlace } from '@/lib/foundation/db/location'
import { operationsOn } from '@/lib/foundation/db/operations'
import { listedShortly } from '@/lib/foundation/list-words'
import { command, onlyArgument } from './command'

await command(async (args) => {
  const folder = onlyArgument(args, 'npm run db:status [-- folder of backups]')
  const { name, status: ask } = operationsOn(databasePlace())
  const status = await ask(folder && resolve(folder))
  if (!status) return [`There is no database at ${name}: run npm run db:migrate, or correct DATABASE_URL.`]
  if (status.damage.length > 0) process.exitCode = 1
  return statusLines(status)
})

function statusLines({ gap, damage, lastBackup, ...status }: DatabaseStatus): string[] {
  const applied = status.applied === 0 && damage.length > 0 ? 'not read' : `${status.applied} applied`
  const lines: [about: string, text: string][] = [
    ['Database', `${status.name} (${status.bytes} bytes)`],
    ['Migrations', [applied, ...problems(gap)].join('; ')],
    ['Integrity', damage[0] ?? status.soundness],
    ...status.particulars,
    ['Last backup', lastBackup ? `${lastBackup.madeAt}, ${lastBackup.file}` : 'none'],
    ...(lastBackup ? [['  pictures', pictureWords(lastBackup.pictures)] as [string, string]] : []),
    ['Server', status.serverRunning ? 'running' : 'not running'],
  ]
  return lines.map(([about, text]) => `${about.padEnd(11)} ${text}`)
}

function pictureWords({ known, lost }: PicturesThere): string {
  if (lost.length === 0) return known === 0 ? 'none' : `${known}, all there`
  return `${known}, ${lost.length} missing or cut short: ${listedShortly(lost)}`
}

function problems({ missing, unknown, failed, edited }: DatabaseStatus['gap']): string[] {
  const listed = (names: string[], what: string) => (names.length > 0 ? [`${what} ${names.join(', ')}`] : [])
  return [
    ...listed(missing, 'missing (run npm run db:migrate)'),
    ...listed(unknown, 'from a newer Logline'),
    ...listed(failed, 'failed half-way'),
    ...listed(edited, 'changed after they ran'),
  ]
}
