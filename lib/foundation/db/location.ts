import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSetting } from '../settings'
import { Refusal } from './refusal'

const defaultUrl = 'file:./data/logline.db'

/**
 * The absolute path of the SQLite file a DATABASE_URL means; `file:./x` counts from the current folder.
 * Says nothing about whether the file exists. Throws a Refusal (one sentence) for a URL that cannot be used.
 */
export function databaseFile(url: string = readSetting('DATABASE_URL') ?? defaultUrl): string {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme !== 'file') {
    throw new Refusal(
      `This version of Logline speaks SQLite: DATABASE_URL must look like ${defaultUrl}, not ${scheme ? `${scheme}:…` : 'a bare name'}.`,
    )
  }
  const file = databasePath(url)
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new Refusal(`DATABASE_URL names a folder (${file}): it must name a file in it.`)
  }
  return file
}

function databasePath(url: string): string {
  const path = url.startsWith('file://') ? absolutePath(url) : url.slice('file:'.length)
  if (path.trim() === '' || path.endsWith('/')) {
    throw new Refusal(`DATABASE_URL names no file: it must look like ${defaultUrl}.`)
  }
  if (/[?#]/.test(path)) {
    throw new Refusal(`DATABASE_URL must be a plain path without ? and #, like ${defaultUrl}.`)
  }
  return resolve(path)
}

function absolutePath(url: string): string {
  try {
    return fileURLToPath(url)
  } catch {
    throw new Refusal(`DATABASE_URL is no usable address of a file: it must look like ${defaultUrl}.`)
  }
}
