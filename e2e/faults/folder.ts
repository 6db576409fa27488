import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import removeSites from '../remove-sites'

/** Vitest's globalSetup: names a folder for the databases of this run, which is taken away at its end. */
export default function nameFolder(): () => Promise<void> {
  process.env.LOGLINE_SITES = join(tmpdir(), `logline-faults-${randomUUID()}`)
  return removeSites
}
