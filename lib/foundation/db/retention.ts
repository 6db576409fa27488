import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { removeDatabase } from './files'
import { holdShared } from './lock'
import { Refusal } from './refusal'
import { backupName, manifestOf } from './snapshot'

/** As backupName makes them: "2026-11-29T21-31-51-366Z.db", "…-before-restore.db". */
const OURS = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z(-[\w-]+)?\.db$/

/**
 * Takes away all but the newest `keep` backups in the folder of a database's backups, whatever they were made for, with
 * their manifests, and what backups, migrations and restores that were killed left behind. Files of other names stay.
 * Answers with what went.
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
  const broken = names.filter(
    (name) => /\.partial$/.test(name) && OURS.test(name.replace(/(\.json)?\.partial$/, '')),
  )
  return [
    ...old,
    ...(await forgetLeftovers(
      file,
      broken.map((name) => join(folder, name)),
    )),
  ]
}

/** Nothing goes while a migration or a restore is under way: it may be its own. */
async function forgetLeftovers(file: string, broken: string[]): Promise<string[]> {
  const release = await holdShared(file).catch((fault: unknown) => {
    if (fault instanceof Refusal) return undefined
    throw fault
  })
  if (!release) return []
  const copies = [`${file}.migrating`, `${file}.restoring`].filter((copy) => existsSync(copy))
  for (const each of [...broken, ...copies]) await removeDatabase(each)
  release()
  return [...broken, ...copies].map((each) => basename(each))
}
