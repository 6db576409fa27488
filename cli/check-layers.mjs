// Checks the import rules of the folder it is run in, and that the checker saw the project: a parser that reads
// nothing reports nothing wrong. Prints one line a violation and exits with 1 for any.

import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import configuration from '../.dependency-cruiser.mjs'

const LEAST_MODULES = 150

const { forbidden, options } = configuration
const rules = { ...options, validate: true, ruleSet: { forbidden } }
const types = { tsConfig: extractTSConfig('tsconfig.json') }
const { output } = await cruise(['app', 'components', 'lib', 'server'], rules, undefined, types)
const { violations, totalCruised } = output.summary

for (const { rule, from, to } of violations) console.log(`${rule.name}: ${from} imports ${to}`)
const seen = totalCruised >= LEAST_MODULES
if (!seen) console.log(`Only ${totalCruised} modules were read: the import rules were not checked.`)
if (violations.length > 0 || !seen) process.exitCode = 1
else console.log(`The import rules hold in ${totalCruised} modules.`)
