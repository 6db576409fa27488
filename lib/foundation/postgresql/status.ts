import type pg from 'pg'
import type { DatabaseStatus } from '../backup-outcomes'
import { backupsFolder } from '../backups/folder'
import { shownDatabase } from '../database-url'
import { compareMigrations } from '../migrations/migrations'
import { statusOfBackups } from '../sqlite/latest-backup'
import { appliedMigrations, migrationsFolder } from './applied'
import { type RunningServer, runningServers } from './servers'
import { withSession } from './session'

/** Everything an operator asks about a database, and about the newest backup in `folder`. Changes nothing. */
export async function databaseStatus(url: string, folder = backupsFolder(url)): Promise<DatabaseStatus> {
  return withSession(url, async (session) => {
    const applied = await appliedMigrations(session)
    const servers = await runningServers(session)
    const { bytes, version, commit, checksums, failures } = await settingsOf(session)
    return {
      name: shownDatabase(url),
      bytes: Number(bytes),
      applied: applied.filter(({ state }) => state === 'applied').length,
      gap: await compareMigrations(applied, migrationsFolder()),
      damage: Number(failures) > 0 ? [`${failures} pages were read that are damaged`] : [],
      soundness:
        checksums === 'on' ? 'no damaged page was read' : 'not looked at: PostgreSQL’s data_checksums is off',
      particulars: [
        ['PostgreSQL', version],
        ['Saves', savesInWords(commit)],
        ['Replicas', await replicasInWords(session)],
        ...(servers.length > 1 ? [['Servers', serversInWords(servers)] as [string, string]] : []),
      ],
      lastBackup: await statusOfBackups(folder),
      serverRunning: servers.length > 0,
    }
  })
}

/** "2: web-1, web-2" */
function serversInWords(servers: RunningServer[]): string {
  return `${servers.length}: ${servers.map(({ id }) => id).join(', ')}`
}

type SettingsRow = {
  bytes: string
  version: string
  commit: string
  checksums: string
  failures: string | null
}

async function settingsOf(session: pg.Client): Promise<SettingsRow> {
  const { rows } = await session.query<SettingsRow>(
    `SELECT pg_database_size(current_database()) AS "bytes", current_setting('server_version') AS "version",
       current_setting('synchronous_commit') AS "commit", current_setting('data_checksums') AS "checksums",
       (SELECT checksum_failures FROM pg_stat_database WHERE datname = current_database()) AS "failures"`,
  )
  if (!rows[0]) throw new Error('PostgreSQL did not say how it is set.')
  return rows[0]
}

/** https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-SYNCHRONOUS-COMMIT */
function savesInWords(commit: string): string {
  if (commit === 'off')
    return 'synchronous_commit is off: a power cut may lose the last saves, which editors were told were kept'
  return `on the disk before they are answered (synchronous_commit is ${commit})`
}

/** Who may not see others' activity sees replicas, and not how far they are. */
async function replicasInWords(session: pg.Client): Promise<string> {
  const { rows } = await session.query<{ name: string; state: string | null; lag: string | null }>(
    `SELECT coalesce(nullif(application_name, ''), 'unnamed') AS "name", state AS "state",
       coalesce(extract(epoch FROM replay_lag), 0)::numeric(12, 1)::text AS "lag" FROM pg_stat_replication ORDER BY 1`,
  )
  if (rows.length === 0) return 'none to be seen'
  return rows
    .map(({ name, state, lag }) =>
      state ? `${name}, ${state}, ${lag} s behind` : `${name}, hidden from this user`,
    )
    .join('; ')
}
