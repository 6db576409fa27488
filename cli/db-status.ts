import { resolve } from 'node:path'
import { databasePlace } from '@/lib/foundation/db/location'
import { listedShortly } from '@/lib/foundation/list-words'
import type { PicturesThere } from '@/lib/foundation/sqlite/pictures'
import { type DatabaseStatus, databaseStatus } from '@/lib/foundation/sqlite/status'
import { command, onlyArgument } from './command'

await command(async (args) => {
  const folder = onlyArgument(args, 'npm run db:status [-- folder of backups]')
  const file = databasePlace()
  const status = await databaseStatus(file, folder && resolve(folder))
  if (!status) return [`There is no database at ${file}: run npm run db:migrate, or correct DATABASE_URL.`]
  if (status.damage.length > 0) process.exitCode = 1
  return statusLines(status)
})

function statusLines(status: DatabaseStatus): string[] {
  const { gap, damage, lastBackup } = status
  const migrations = damage.length > 0 ? ['not read'] : [`${status.applied} applied`, ...problems(gap)]
  return [
    `File        ${status.file} (${status.bytes} bytes)`,
    `Migrations  ${migrations.join('; ')}`,
    `Integrity   ${damage[0] ?? 'sound'}`,
    `Last backup ${lastBackup ? `${lastBackup.madeAt}, ${lastBackup.file}` : 'none'}`,
    ...(lastBackup ? [`  pictures  ${pictureWords(lastBackup.pictures)}`] : []),
    `Server      ${status.serverRunning ? 'running' : 'not running'}`,
  ]
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
