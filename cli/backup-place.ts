import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'

/** A file or a folder of backups that a command line was given: a slash at its end, or a folder that is there. */
export function backupPlace(chosen: string): { file: string } | { folder: string } {
  const path = resolve(chosen)
  const isFolder = /[\\/]$/.test(chosen) || (existsSync(path) && statSync(path).isDirectory())
  return isFolder ? { folder: path } : { file: path }
}
