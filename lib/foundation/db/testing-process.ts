import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { bundle, root } from '../bundle.mjs'

export type Process = {
  /** The next line it prints; throws when it ends without one. */
  line(): Promise<string>
  /** Resolves with its exit code when it has ended. */
  ended: Promise<number | null>
  kill(): void
}

/** Starts a real process that runs a piece of TypeScript, bundled like a command line; "@/" works in it. It dies with the test. */
export async function startProcess(source: string, args: string[] = []): Promise<Process> {
  const outfile = join(root, 'dist/test-processes', `${randomUUID()}.mjs`)
  await bundle({ stdin: { contents: source, resolveDir: root, loader: 'ts' }, outfile })
  const child = spawn(process.execPath, [outfile, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  void ended.then(() => rm(outfile, { force: true }))
  const lines = linesOf(child)
  const line = async () => {
    const next = await lines.next()
    if (next.done) throw new Error('The process ended without another line.')
    return next.value
  }
  return { line, ended, kill: () => void child.kill('SIGKILL') }
}

function linesOf(child: ChildProcess): AsyncIterator<string> {
  if (!child.stdout) throw new Error('The process has no standard output.')
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]()
}
