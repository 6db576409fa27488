// Node 20 runs no TypeScript: one esbuild setting for command lines, the server and processes started by tests.

import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Writes one runnable file. `input` is esbuild's `entryPoints` or `stdin`; npm packages stay outside it, so the
 * file must lie below the project's folder. Whoever runs that file meanwhile has it whole, the old or the new one.
 */
export async function bundle({ outfile, ...input }) {
  const { outputFiles } = await build({
    ...input,
    outfile,
    write: false,
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
  await mkdir(dirname(outfile), { recursive: true })
  for (const { path, contents } of outputFiles) {
    await writeFile(`${path}.${process.pid}`, contents)
    await rename(`${path}.${process.pid}`, path)
  }
}
