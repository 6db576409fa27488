import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, root } from '../lib/foundation/bundle.mjs'
import { settings } from './site.mjs'

const NOW = '2022-03-25T12:00:00Z'

/** What the pages ask of made-up guides of so many shows, the one after the other; dist/bench-10000.json beside the table. */
export async function sizes({ shows, folder }) {
  const outfile = join(root, 'dist/bench/scale.mjs')
  await bundle({ entryPoints: [join(root, 'bench/scale.ts')], outfile })
  for (const each of shows) {
    const env = await settings({ file: join(folder, each, 'logline.db'), now: NOW })
    for (const command of [['db-migrate'], ['db-fill', '--shows', each]])
      execFileSync(process.execPath, ['cli/run.mjs', ...command], { env, stdio: 'inherit' })
    const told = execFileSync(process.execPath, [outfile], { env, encoding: 'utf8' })
    const { figures, plans } = JSON.parse(told)
    console.table(figures)
    for (const { question, ms, costly, sql } of plans)
      console.log(`\n${ms} ms, ${question}: ${costly.join('; ')}\n${sql.slice(0, 600)}`)
    mkdirSync('dist', { recursive: true })
    writeFileSync(`dist/bench-${each}.json`, JSON.stringify({ figures, plans }, null, 2))
  }
}
