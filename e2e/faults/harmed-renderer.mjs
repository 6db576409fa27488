// For `node --import`: in the thread that makes pages, does what a file says as soon as it is there.

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { env } from 'node:process'
import { isMainThread, workerData } from 'node:worker_threads'

const LOOK_EVERY_MS = 50

const HARMS = {
  end: () => process.exit(9),
  loop: () => {
    for (;;);
  },
  hoard: () => {
    for (const hoard = []; ; ) hoard.push(new Array(100_000).fill().map((_, at) => ({ at })))
  },
}

if (!isMainThread && workerData?.folder) setInterval(look, LOOK_EVERY_MS).unref()

function look() {
  if (!existsSync(env.HARM)) return
  const harm = HARMS[readFileSync(env.HARM, 'utf8')]
  rmSync(env.HARM)
  harm()
}
