import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Forgotten } from '../backup-outcomes'
import { backupsFolder } from '../backups/folder'
import { forgetOldBackups } from '../backups/retention'
import { removeDatabase } from '../files'
import { Refusal } from '../refusal'
import { holdOldBackups, holdShared } from './lock'

type Forgetting = { file: string; folder?: string; keep: number }

/** Takes away old backups as forgetOldBackups does, and what migrations and restores that were killed left beside the file. */
export async function forgetBackups({
  file,
  folder = backupsFolder(file),
  keep,
}: Forgetting): Promise<Forgotten> {
  const forgotten = await forgetOldBackups({
    place: file,
    folder,
    keep,
    holdOldBackups: () => holdOldBackups(file),
  })
  return { ...forgotten, files: [...forgotten.files, ...(await forgetCopies(file))] }
}

/** Nothing goes while a migration or a restore is under way: it may be its own. */
async function forgetCopies(file: string): Promise<string[]> {
  const release = await holdShared(file).catch((fault: unknown) => {
    if (fault instanceof Refusal) return undefined
    throw fault
  })
  if (!release) return []
  const copies = [`${file}.migrating`, `${file}.restoring`].filter((copy) => existsSync(copy))
  for (const each of copies) await removeDatabase(each)
  release()
  return copies.map((each) => basename(each))
}
