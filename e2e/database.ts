import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { emptyDatabase, isCurrent, remember } from '../cli/sources.mjs'
import { runIn, startPostgresql } from './postgresql.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

const prisma = join(root, 'prisma/engine/prisma.mjs')
const kept = join(root, emptyDatabase.file)

/** Vitest's globalSetup: one migrated, empty database that every test database is a copy of. */
export default function makeTemplate(): Promise<() => Promise<void>> {
  return process.env.LOGLINE_TEST_DATABASE === 'postgresql' ? postgresqlTemplate() : sqliteTemplate()
}

async function sqliteTemplate(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'logline-template-'))
  const template = join(folder, 'template.db')
  if (isCurrent(emptyDatabase)) await copyFile(kept, template)
  else {
    await migrate(`file:${template}`)
    await keep(template)
  }
  process.env.LOGLINE_TEST_TEMPLATE = template
  return () => rm(folder, { recursive: true, force: true })
}

async function postgresqlTemplate(): Promise<() => Promise<void>> {
  const server = await startPostgresql()
  const url = server.url('logline_template')
  await runIn(server.url(), 'CREATE DATABASE logline_template')
  await migrate(url)
  process.env.LOGLINE_TEST_TEMPLATE = url
  return server.stop
}

async function migrate(url: string): Promise<void> {
  const env = { ...process.env, DATABASE_URL: url }
  await promisify(execFile)(process.execPath, [prisma, 'migrate', 'deploy'], { env })
}

/** For the next run, as long as the migrations are these. Another run may be copying what is there now. */
async function keep(template: string): Promise<void> {
  await mkdir(dirname(kept), { recursive: true })
  const beside = `${kept}.${process.pid}`
  await copyFile(template, beside)
  await rename(beside, kept)
  await remember(emptyDatabase)
}
