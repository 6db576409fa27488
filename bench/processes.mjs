import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// What Linux counts processor time in, on every machine Node runs on.
const TICKS_A_SECOND = 100

/** Starts a Node process that can be spoken with, and that ends with this one. */
export function startProcess(args, env = process.env) {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return endingWithUs(child)
}

export function endingWithUs(child) {
  const end = () => child.kill()
  process.on('exit', end)
  child.once('exit', () => process.off('exit', end))
  return child
}

/** Where a program that is no part of Node is installed; undefined where it isn't. */
export function programFound(name) {
  const folders = [
    ...(process.env.PATH ?? '').split(':'),
    '/usr/sbin',
    '/usr/local/sbin',
    '/opt/homebrew/bin',
  ]
  return folders.map((folder) => join(folder, name)).find((program) => existsSync(program))
}

/** The next message of a process that is `meant`. Throws when it ends without one, or has already. */
export function answerOf(child, meant = () => true) {
  return new Promise((resolve, reject) => {
    const heard = (message) => {
      if (!meant(message)) return
      child.off('exit', ended).off('message', heard)
      resolve(message)
    }
    const ended = () =>
      reject(new Error(`A process of the bench ended: ${child.spawnargs.slice(1).join(' ')}`))
    if (child.exitCode !== null) return ended()
    child.on('message', heard).once('exit', ended)
  })
}

/** The memory that a process and those it started hold now, in MB. */
export function residentMb(pid) {
  return Math.round(familyOf(pid).reduce((sum, each) => sum + each.residentKb, 0) / 1024)
}

/** The processor time, user's and system's, that a process and those it started have taken so far, in milliseconds. */
export function processorMs(pid) {
  return familyOf(pid).reduce((sum, each) => sum + each.processorMs, 0)
}

/** The process itself, then its children, theirs, and so on. */
function familyOf(pid) {
  const all = existsSync('/proc/self/stat') ? fromProc() : fromPs()
  const family = all.filter((each) => each.pid === pid)
  for (const member of family) family.push(...all.filter((each) => each.parent === member.pid))
  return family
}

function fromProc() {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return numbers.flatMap((number) => {
    try {
      // After the name, which may hold anything, in brackets: proc(5), counted from the third field on.
      const fields = readFileSync(`/proc/${number}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      const status = readFileSync(`/proc/${number}/status`, 'utf8')
      return {
        pid: Number(number),
        parent: Number(fields[1]),
        processorMs: ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND,
        residentKb: Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0),
      }
    } catch {
      return [] // It has ended since the folder was listed.
    }
  })
}

function fromPs() {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,time='], { encoding: 'utf8' })
    .trim()
    .split('\n')
  return lines.map((line) => {
    const [pid, parent, residentKb, time = ''] = line.trim().split(/\s+/)
    const seconds = time.split(/[-:]/).reduce((sum, part) => sum * 60 + Number(part), 0)
    return {
      pid: Number(pid),
      parent: Number(parent),
      residentKb: Number(residentKb),
      processorMs: seconds * 1000,
    }
  })
}
