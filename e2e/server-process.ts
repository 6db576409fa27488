import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { root } from './sample-site'

export type ServerProcess = {
  pid: number
  /** What it has said so far, line by line. */
  said: string[]
  /** Resolves with its exit code when it has ended; null when a signal ended it. */
  ended: Promise<number | null>
  hasEnded(): boolean
  kill(signal: 'SIGTERM' | 'SIGKILL'): void
}

export type ServerChoices = {
  env: NodeJS.ProcessEnv
  /** Where it is built; here unless set. */
  folder?: string
  /** Another user to run it, where root may choose one. */
  uid?: number | undefined
}

/** A server that ended before it was ready. */
export class NotStarted extends Error {
  readonly code: number | null
  readonly said: string[]

  constructor(code: number | null, said: string[]) {
    super(`The site did not start (exit code ${code}):\n${said.join('\n')}`)
    this.code = code
    this.said = said
  }
}

/** The built server that `npm start` runs. Resolves at its own word that it is ready. Throws NotStarted. */
export async function startServer({ env, folder = root, uid }: ServerChoices): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['dist/server.mjs'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  })
  const said: string[] = []
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const isReady = await Promise.race([readyIn(child, said), ended.then(() => false)])
  if (!isReady) throw new NotStarted(child.exitCode, said)
  return {
    pid: child.pid ?? 0,
    said,
    ended,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    kill: (signal) => void child.kill(signal),
  }
}

function readyIn({ stdout, stderr }: ChildProcess, said: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    for (const output of [stdout, stderr]) {
      if (!output) continue
      createInterface({ input: output }).on('line', (line) => {
        said.push(line)
        if (line.includes('Logline is ready at')) resolve(true)
      })
    }
  })
}
