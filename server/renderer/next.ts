import { hkdfSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import type { Settings } from '@/lib/foundation/settings'
import type { NextHandler } from '../answer'

/** Next's request handler for the build in this folder. */
export async function startNext(folder: string, { host, port, secret }: Settings): Promise<NextHandler> {
  // As Next's own standalone server does: next.config.ts was read by the build, and to read it again takes a compiler of 50 MB.
  const built = JSON.parse(readFileSync(join(folder, '.next/required-server-files.json'), 'utf8'))
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(built.config)
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = sealOfForms(secret)
  // Next would listen for upgrades on the server of its first request; on this one, which hears none, it may.
  const silent = createServer()
  const app = next({ dev: false, dir: folder, hostname: host, port, httpServer: silent })
  await app.prepare()
  return app.getRequestHandler()
}

/** What seals the arguments that forms carry: the same on every server of a site, and after an upgrade. */
function sealOfForms(secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', 'logline: arguments of forms', 32)).toString('base64')
}
