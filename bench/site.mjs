import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { bundle, root } from '../lib/foundation/bundle.mjs'
import { answerOf, startProcess } from './processes.mjs'

/** Settings of a site for measuring: on a database file, in a folder of its own, at a free port. `now` stops the guide's clock. */
export async function settings({ file, now }) {
  mkdirSync(dirname(file), { recursive: true })
  const port = await freePort()
  const { LOGLINE_NOW: _, ...others } = process.env
  return {
    ...others,
    ...(now && { LOGLINE_NOW: now }),
    DATABASE_URL: `file:${file}`,
    NEXTAUTH_SECRET: 'for measuring only, and for nothing else',
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: `http://127.0.0.1:${port}`,
  }
}

/** Runs commands of `npm run` one after the other: ['db-fill', '--shows', '200']. What they say is shown when they fail. */
export function prepare(env, ...commands) {
  for (const command of commands)
    execFileSync(process.execPath, ['cli/run.mjs', ...command], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
}

/** Runs a command of the project in `folder` that reads `input`, while this process goes on. What it says is shown when it fails. */
export async function tell(env, command, input = '', folder = root) {
  const options = { cwd: folder, env, stdio: ['pipe', 'ignore', 'inherit'] }
  const child = spawn(process.execPath, ['cli/run.mjs', ...command], options)
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`npm run ${command[0]} failed: its reason stands above.`)
}

/**
 * Starts the site that is built in `folder`, as `npm start` does, and waits until /readyz says yes. Throws if it ends before
 * that.
 */
export async function startSite(env, folder = root) {
  const began = performance.now()
  const server = startProcess([join(folder, 'cli/start.mjs')], env)
  const url = env.SITE_URL
  const stop = async () => {
    if (server.exitCode !== null) return
    const ended = once(server, 'close')
    server.kill('SIGTERM')
    await ended
  }
  while (!(await fetch(`http://${env.HOST}:${env.PORT}/readyz`).catch(() => null))?.ok) {
    if (server.exitCode !== null) throw new Error('The site did not start: its reason stands above.')
    await passed(10)
  }
  const startMs = performance.now() - began
  return { url, pid: server.pid, startMs, stop, counted: () => countedBy(server) }
}

/** How often the server sent a kept page and made one, and the memory it says it takes, in bytes. */
async function countedBy(server) {
  server.send('counted')
  const { counted, heapUsed } = await answerOf(server, (message) => message.counted)
  return { ...counted, heapUsed }
}

/** A process of its own that changes seasons by the product's command; `edit` resolves when it was told that it is saved. */
export async function startEditor(env) {
  const outfile = join(root, 'dist/bench/edits.mjs')
  await bundle({ entryPoints: [join(root, 'bench/edits.ts')], outfile })
  const editor = startProcess([outfile], env)
  await answerOf(editor)
  const edit = async (entryId, words) => {
    editor.send({ entryId, words })
    const answer = await answerOf(editor)
    if (answer.failed) throw new Error(`The edit failed: ${answer.failed}`)
    return answer
  }
  return { edit, stop: () => editor.kill() }
}

export function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
