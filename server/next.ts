import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { Refusal } from '@/lib/db/refusal'
import type { Settings } from '@/lib/settings'
import type { NextHandler } from './answer'

/** Next's request handler for the build in this folder. Throws a Refusal where there is none. */
export async function startNext(folder: string, { host, port }: Settings): Promise<NextHandler> {
  if (!existsSync(join(folder, '.next/BUILD_ID'))) {
    throw new Refusal('Logline has not been built yet: run npm run up, or npm run build.')
  }
  // Next would listen for upgrades on the server of its first request; on this one, which hears none, it may.
  const silent = createServer()
  const app = next({ dev: false, dir: folder, hostname: host, port, httpServer: silent })
  await app.prepare()
  return app.getRequestHandler()
}
