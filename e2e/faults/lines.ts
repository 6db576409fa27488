import { writeFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { seconds } from './words'

/** Read by cli/test-runs.mjs. */
const COUNTS = 'dist/tests/faults.json'

type Reason = { message: string; stacks?: { file: string; line: number }[] }

/** Vitest's reporter: a line for each fault as soon as it is over, and below those that did not hold the reason. */
export default class Lines implements Reporter {
  readonly #counts = { passed: 0, failed: 0, skipped: 0 }

  onTestCaseResult(test: TestCase): void {
    const result = test.result()
    if (result.state === 'pending') return
    this.#counts[result.state] += 1
    const took = seconds(test.diagnostic()?.duration ?? 0)
    if (result.state === 'passed') console.log(`${test.name}: ${test.meta().measured} (${took})`)
    if (result.state === 'skipped') console.log(`Not tried: ${test.name}: ${result.note}`)
    if (result.state === 'failed') console.log(`DID NOT HOLD: ${test.name} (${took})`)
    tell(result.errors ?? [])
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Reason[]): void {
    const others = [...modules.flatMap((module) => module.errors()), ...unhandled]
    this.#counts.failed += others.length
    tell(others)
    writeFileSync(COUNTS, JSON.stringify(this.#counts))
  }
}

function tell(reasons: readonly Reason[]): void {
  for (const { message, stacks: [at] = [] } of reasons)
    console.log(`  ${message.replaceAll('\n', '\n  ')}${at ? `\n  at ${at.file}:${at.line}` : ''}`)
}
