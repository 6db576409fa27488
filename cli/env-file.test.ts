import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { completeEnvFile, loadEnvFile } from './env-file.mjs'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logline-env-'))
  file = join(folder, '.env')
})

afterEach(() => rm(folder, { recursive: true }))

const secretIn = async () => parseEnv(await readFile(file, 'utf8')).NEXTAUTH_SECRET

it('A missing .env is made with a long secret that only its owner can read', async () => {
  await completeEnvFile(file, {})
  expect((await secretIn())?.length).toBeGreaterThanOrEqual(32)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

it('What an .env holds stays, and what it lacks is added once', async () => {
  await writeFile(file, '# mine\nPORT=4000\nNEXTAUTH_SECRET=')
  await chmod(file, 0o644)
  await completeEnvFile(file, {})
  const secret = await secretIn()
  expect(await readFile(file, 'utf8')).toMatch(/^# mine\nPORT=4000\nNEXTAUTH_SECRET=[\w-]{43}\n$/)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await completeEnvFile(file, {})
  expect(await secretIn()).toBe(secret)
})

it('A secret from the environment is written nowhere', async () => {
  await completeEnvFile(file, { NEXTAUTH_SECRET: 'from elsewhere' })
  await expect(stat(file)).rejects.toThrow()
})

it('The environment wins over the file, except where it is empty', async () => {
  await writeFile(file, 'PORT=4000\nHOST=0.0.0.0\nLOGLINE_SEED=empty\n')
  const environment: Record<string, string> = { PORT: '5000', HOST: '' }
  loadEnvFile(file, environment)
  expect(environment).toEqual({ PORT: '5000', HOST: '0.0.0.0', LOGLINE_SEED: 'empty' })
  loadEnvFile(join(folder, 'none'), environment)
})
