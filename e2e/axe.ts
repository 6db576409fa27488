import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong with a page, or with what `within` selects on it: a line for each rule, with the places. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({
    // Places to press of 24 pixels: axe looks for them only when it is told to.
    rules: { 'target-size': { enabled: true } },
    // To describe everything that is well takes it longer than to find what is not.
    resultTypes: ['violations'],
  })
  const { violations } = await (within ? axe.include(within) : axe).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
}
