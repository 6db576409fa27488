import { rename, stat, writeFile } from 'node:fs/promises'

const markOf = (file: string) => `${file}.backed-up`

/** Leaves a mark beside a database that a backup of it was made just now, wherever that lies. */
export async function rememberBackup(file: string): Promise<void> {
  // Under a new name first: whoever runs this need not be who made the mark before.
  const partial = `${markOf(file)}.partial`
  await writeFile(partial, '')
  await rename(partial, markOf(file))
}

/** When somebody last had a backup made, or null: nobody has. */
export async function lastBackupAt(file: string): Promise<Date | null> {
  const mark = await stat(markOf(file)).catch(() => null)
  return mark?.mtime ?? null
}
