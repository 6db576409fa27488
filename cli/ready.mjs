#!/usr/bin/env node
// `node cli/ready.mjs`: exits with 0 while the server on this machine is ready for readers, for a container's healthcheck.

import { env, exit } from 'node:process'

/** An address to listen on that stands for every one of this machine. */
const EVERY = ['', '0.0.0.0', '::']
const PATIENCE_MS = 4000

const { HOST = '', PORT } = env
const host = EVERY.includes(HOST) ? '127.0.0.1' : HOST
const address = `http://${host.includes(':') ? `[${host}]` : host}:${PORT || 3000}/readyz`
try {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
  console.log((await answer.text()).trim())
  exit(answer.ok ? 0 : 1)
} catch (fault) {
  console.error(`${address} does not answer: ${fault.cause?.message ?? fault.message}.`)
  exit(1)
}
