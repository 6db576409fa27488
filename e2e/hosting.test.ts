import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DCLinter } from 'dclint'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const HOSTING = 'docs/hosting'
const folder = mkdtempSync(join(tmpdir(), 'logline-hosting-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (name: string) => readFileSync(join(HOSTING, name), 'utf8')

/** Puts a file into the folder of this test, changed; a change that finds nothing fails. */
function plant(name: string, from: string | RegExp, to: string): string {
  const planted = read(name).replace(from, to)
  expect(planted, `${from} in ${name}`).not.toBe(read(name))
  writeFileSync(join(folder, name), planted)
  return join(folder, name)
}

type Service = {
  image?: string
  user?: string
  read_only?: boolean
  cap_drop?: string[]
  security_opt?: string[]
  mem_limit?: string
  env_file?: string[]
  environment?: unknown
  volumes?: string[]
  networks?: Record<string, { ipv4_address?: string } | null>
}

const servicesOf = (file: string): [name: string, service: Service][] =>
  Object.entries(parse(readFileSync(file, 'utf8'), { merge: true }).services)

/** The linter's own findings: the schema of Compose, and rules. The order of keys is as we tell them. */
function lintOf(file: string): string[] {
  const linter = new DCLinter({
    rules: { 'service-keys-order': 0, 'require-quotes-in-ports': [2, { quoteType: 'double' }] },
    quiet: true,
    debug: false,
    exclude: [],
  })
  const results = linter.lintFiles([file], false)
  expect(results.length).toBe(1)
  return results.flatMap(({ messages }) => messages.map(({ rule, message }) => `${rule}: ${message}`))
}

/** What every container of ours has to have, a sentence for each that lacks it. */
function rightsOf(file: string): string[] {
  return servicesOf(file).flatMap(([name, service]) => {
    const files = (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? '')
    return [
      ...(service.read_only ? [] : [`${name} can write its file system.`]),
      ...(service.cap_drop?.includes('ALL') ? [] : [`${name} keeps capabilities.`]),
      ...(service.security_opt?.includes('no-new-privileges:true') ? [] : [`${name} can gain privileges.`]),
      ...(service.mem_limit ? [] : [`${name} may take all memory.`]),
      ...(service.environment ? [`${name} has settings here: they belong into its env_file.`] : []),
      ...files
        .filter((each) => each.startsWith('./') && !existsSync(join(HOSTING, each)))
        .map((each) => `${name} needs ${each}.`),
    ]
  })
}

describe.each(['compose.one-machine.yaml', 'compose.two-servers.yaml'])('%s', (name) => {
  it('is what Compose takes, and gives no container more than it needs', () => {
    expect(lintOf(join(HOSTING, name))).toEqual([])
    expect(rightsOf(join(HOSTING, name))).toEqual([])
  })

  it('is refused with a word that Compose does not know, an image of no version, or a port for everyone', () => {
    expect(lintOf(plant(name, 'read_only: true', 'readonly: true')).join()).toContain('invalid-schema')
    expect(lintOf(plant(name, 'pids_limit: 256', 'pids_limit: [256]')).join()).toContain('invalid-schema')
    const latest = lintOf(plant(name, /^( {4}image: \w+):.*/m, '$1'))
    expect(latest.join()).toContain('service-image-require-explicit-tag')
    expect(lintOf(plant(name, '"127.0.0.1:', '"')).join()).toContain('no-unbound-port-interfaces')
  })

  it('is refused where a container has more rights', () => {
    const [first = ''] = servicesOf(join(HOSTING, name)).map(([service]) => service)
    for (const [from, to, problem] of [
      ['read_only: true', 'read_only: false', 'can write its file system.'],
      ['cap_drop:\n', 'cap_add:\n', 'keeps capabilities.'],
      ['no-new-privileges:true', 'no-new-privileges:false', 'can gain privileges.'],
      [/mem_limit: \w+/, 'oom_score_adj: 0', 'may take all memory.'],
    ] as const)
      expect(rightsOf(plant(name, from, to)).join(), problem).toContain(problem)
    const secret = plant(name, `  ${first}:\n`, `  ${first}:\n    environment:\n      TMDB_KEY: planted\n`)
    expect(rightsOf(secret)).toEqual([`${first} has settings here: they belong into its env_file.`])
  })
})

/** The addresses to which the balancer sends, and those that Compose gives to servers. */
function addressesOf(nginx: string, compose: string) {
  const sent = [...readFileSync(nginx, 'utf8').matchAll(/^ *server ([\d.]+):3000/gm)].map(([, to]) => to)
  const given = servicesOf(compose).map(([, { networks }]) => networks?.inside?.ipv4_address)
  return { sent: sent.sort(), given: given.filter(Boolean).sort() }
}

const programs = { nginx: '-v', 'systemd-analyze': '--version' } as const
const has = (name: keyof typeof programs) => spawnSync(name, [programs[name]]).status === 0

describe('nginx.conf', () => {
  const compose = join(HOSTING, 'compose.two-servers.yaml')
  it('sends to the addresses of the servers, and to no others', () => {
    const { sent, given } = addressesOf(join(HOSTING, 'nginx.conf'), compose)
    expect(sent).toEqual(given)
    expect(sent.length).toBe(2)
    const moved = addressesOf(plant('nginx.conf', '.12:3000', '.13:3000'), compose)
    expect(moved.sent).not.toEqual(moved.given)
  })

  it.skipIf(!has('nginx'))('is taken by nginx (skipped where it is not installed)', () => {
    const tested = (from: string, to: string) => {
      const file = plant('nginx.conf', from, to)
      // What it would make in /tmp is made in the folder of this test.
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(' /tmp/', ` ${folder}/`))
      return spawnSync('nginx', ['-t', '-q', '-e', 'stderr', '-c', file], { encoding: 'utf8' })
    }
    expect(tested('access_log off', 'access_log  off')).toMatchObject({ status: 0, stderr: '' })
    expect(tested('proxy_connect_timeout', 'proxy_connect_patience').status).toBe(1)
  })
})

describe('The units of systemd', () => {
  const units = readdirSync(HOSTING).filter((name) => /\.(service|socket|timer)$/.test(name))

  it('allow V8 to write the code that it runs, and nothing to gain privileges', () => {
    const services = units.filter((name) => name.endsWith('.service'))
    expect(services.length).toBe(2)
    for (const name of services) {
      expect(read(name), name).not.toMatch(/^MemoryDenyWriteExecute=/m)
      for (const line of ['NoNewPrivileges=true', 'ProtectSystem=strict', 'PrivateTmp=true', 'User=logline'])
        expect(read(name), name).toContain(`\n${line}\n`)
      // Commands of ours are there.
      for (const [, command] of read(name).matchAll(/cli\/run\.mjs ([\w-]+)/g))
        expect(existsSync(`cli/${command}.ts`), command).toBe(true)
    }
  })

  it.skipIf(!has('systemd-analyze'))('are taken by systemd (skipped where it is not installed)', () => {
    for (const name of units) cpSync(join(HOSTING, name), join(folder, name))
    const verified = (name: string, from: RegExp | string, to: string) => {
      const file = plant(name, from, to)
      // Node may be elsewhere on this machine.
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('/usr/bin/node', process.execPath))
      const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], {
        encoding: 'utf8',
      })
      return { status, stderr }
    }
    const whole = { status: 0, stderr: '' }
    for (const name of units) expect(verified(name, '[Unit]', '[Unit]\n'), name).toEqual(whole)
    expect(verified('logline.service', 'ProtectSystem=strict', 'ProtectSystem=all').stderr).toContain(
      'protect',
    )
    expect(verified('logline.socket', '127.0.0.1:3000', 'x:y:z').status).not.toBe(0)
    expect(verified('logline-backup.timer', '03:15:00', 'at night').status).not.toBe(0)
  })
})
