// Node 20 runs no TypeScript: one esbuild setting for command lines, the server and processes started by tests.

import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Writes one runnable file. `input` is esbuild's `entryPoints` or `stdin`; npm packages stay outside it, so the
 * file must lie below the project's folder.
 */
export async function bundle({ outfile, ...input }) {
  await build({
    ...input,
    outfile,
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
    alias: {
      'server-only': fileURLToPath(import.meta.resolve('server-only').replace(/index\.js$/, 'empty.js')),
    },
  })
}
