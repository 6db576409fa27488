import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { endingWithUs, programFound } from './processes.mjs'

/** nginx as docs/hosting sets it up, before these ports of this machine. Throws where it is not installed. */
export async function startBalancer({ port, servers, folder }) {
  const program = programFound('nginx')
  if (!program) throw new Error('This trial needs nginx: install it, and run it again.')
  const prefix = join(folder, 'balancer')
  mkdirSync(prefix, { recursive: true })
  const file = join(prefix, 'nginx.conf')
  writeFileSync(file, `${asWhom()}${configured({ port, servers, prefix })}`)
  const args = ['-e', 'stderr', '-g', 'daemon off;', '-p', prefix, '-c', file]
  const child = endingWithUs(spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] }))
  while (!(await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))) {
    if (child.exitCode !== null) throw new Error('nginx did not start: its reason stands above.')
    await passed(20)
  }
  return async function stop() {
    const ended = once(child, 'close')
    child.kill('SIGQUIT')
    await ended
  }
}

/** The file of docs/hosting with other addresses, and another folder for what it writes. */
function configured({ port, servers, prefix }) {
  const ports = [...servers]
  return readFileSync('docs/hosting/nginx.conf', 'utf8')
    .replaceAll(/server [\d.]+:3000/g, () => `server 127.0.0.1:${ports.shift()}`)
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replaceAll(' /tmp/', ` ${prefix}/`)
}

/** Started by root, its workers would be somebody who may not write into that folder. */
function asWhom() {
  const { uid, username } = userInfo()
  return uid === 0 ? `user ${username} ${execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()};\n` : ''
}
