#!/usr/bin/env node
// `npm run check`: everything that can be seen without a browser or a site.

import {
  bundleElements,
  generateClient,
  installPackages,
  orSayWhy,
  requireNode,
  root,
  run,
  step,
} from './steps.mjs'

const CHECKS = [
  [
    'Format and lint',
    ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off'],
    'Run npx biome check --write, then mend what is left.',
  ],
  ['Types', ['node_modules/typescript/bin/tsc', '--noEmit'], 'Mend the types named above.'],
  [
    'Import rules',
    ['cli/check-layers.mjs'],
    'Mend the imports named above; STYLE.md says which way they go.',
  ],
  [
    'Planted violations',
    ['node_modules/vitest/vitest.mjs', 'run', 'e2e/layers.test.ts', 'e2e/dialects.test.ts'],
    'A guard of the import rules or of the dialects no longer bites.',
  ],
  ['Migrations', ['cli/run.mjs', 'check-migrations'], 'Do instead what each line above says.'],
  [
    'Models of PostgreSQL',
    ['cli/check-models.mjs'],
    'Run npm run prisma -- migrate dev --name what_it_does, which writes both.',
  ],
  [
    'Dialects',
    ['cli/check-dialects.mjs'],
    'Say it in words of both databases, in lib/foundation/dialect.ts, or in a file named after the one it is about.',
  ],
  ['Lockfile', ['cli/check-lockfile.mjs'], 'Complete package-lock.json.'],
  ['Sizes', ['cli/check-sizes.mjs'], 'Divide what is too long.'],
  ['Unused code', ['node_modules/knip/bin/knip.js', '--no-config-hints'], 'Take out what nothing uses.'],
]

await orSayWhy(async () => {
  requireNode()
  await installPackages({ forTests: true })
  process.chdir(root)
  await generateClient()
  await bundleElements()
  for (const [title, args, advice] of CHECKS) {
    const said = await step(title, () => run(args, { advice }))
    if (title === 'Sizes' || title === 'Import rules') console.log(`  ${said.trim()}`)
  }
})
