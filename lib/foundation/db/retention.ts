import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { removeDatabase } from './files'
import { backupName, manifestOf } from './snapshot'

/** As backupName makes them: "2026-11-29T21-31-51-366Z.db", "…-before-restore.db". */
const OURS = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z(-[\w-]+)?\.db$/

/**
 * Takes away all but the newest `keep` backups in the folder of a database's backups, whatever they were made for, with
 * their manifests, and what was left of backups that broke off. Files of other names stay. Answers with what went.
 */
export async function forgetBackups(file: string, keep: number): Promise<string[]> {
  const folder = dirname(backupName({ file }))
  const names = await readdir(folder)
  const old = names
    .filter((name) => OURS.test(name))
    .sort()
    .slice(0, -keep)
  for (const name of old) {
    // First the manifest: a backup that is half gone vouches for nothing.
    await rm(manifestOf(join(folder, name)), { force: true })
    await removeDatabase(join(folder, name))
  }
  const broken = names.filter((name) => name.endsWith('.partial') && OURS.test(name.slice(0, -8)))
  for (const name of broken) await removeDatabase(join(folder, name))
  return [...old, ...broken]
}
