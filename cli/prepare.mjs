#!/usr/bin/env node
// Installs and builds what stands in this folder: `npm run release` calls the one of the release that it makes.

import { buildIfChanged, generateClient, installPackages, orSayWhy, requireNode } from './steps.mjs'

await orSayWhy(async () => {
  requireNode()
  await installPackages()
  await generateClient()
  await buildIfChanged()
})
