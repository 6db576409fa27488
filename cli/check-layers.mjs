// Checks the import rules of the folder it is run in, and that the checker saw the project: a parser that reads
// nothing reports nothing wrong. Prints one line a violation and exits with 1 for any.

import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import configuration, { folders } from '../.dependency-cruiser.mjs'

const LEAST_MODULES = 150

const types = { tsConfig: extractTSConfig('tsconfig.json') }
const files = await cruised(['app', 'components', 'lib', 'server'], configuration)
const rooms = await cruised(['lib'], { ...folders, options: configuration.options })

for (const { rule, from, to } of [...files.violations, ...rooms.violations])
  console.log(`${rule.name}: ${from} imports ${to}`)
const { totalCruised } = files
const seen = totalCruised >= LEAST_MODULES
if (!seen) console.log(`Only ${totalCruised} modules were read: the import rules were not checked.`)
if (files.violations.length > 0 || rooms.violations.length > 0 || !seen) process.exitCode = 1
else console.log(`The import rules hold in ${totalCruised} modules.`)

async function cruised(paths, { forbidden, options, exclude = options.exclude.path }) {
  const rules = { ...options, exclude: { path: exclude }, validate: true, ruleSet: { forbidden } }
  const { output } = await cruise(paths, rules, undefined, types)
  return output.summary
}
