// The static files of the build before: pages that it made are still open, or come from another server of a rolling upgrade.

import { existsSync } from 'node:fs'
import { cp, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where a build has such files, and where the server looks for them (server/files.ts). */
const KEPT = { '.next/static': 'dist/earlier/_next/static', 'public/elements': 'dist/earlier/elements' }

/** Keeps the static files of the build in `from`, if there is one, for the build that is to be made in `to`: those alone. */
export async function keepEarlierFiles(from, to) {
  if (!existsSync(join(from, '.next/BUILD_ID'))) return
  await rm(join(to, 'dist/earlier'), { recursive: true, force: true })
  for (const [made, kept] of Object.entries(KEPT)) {
    await mkdir(dirname(join(to, kept)), { recursive: true })
    await cp(join(from, made), join(to, kept), { recursive: true })
  }
}
