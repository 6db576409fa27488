import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
// Places to press of 24 pixels: axe looks for them only when it is told to.
const PLACES_TO_PRESS = { 'target-size': { enabled: true } }

/** What axe finds wrong with a page, or with what `within` selects on it: a line for each rule, with the places. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const axe = new AxeBuilder({ page }).options({
    // Each page is looked at in the light as well: the dark is another page only to rules on colours.
    ...(isDark ? { runOnly: { type: 'rule', values: COLOUR_RULES } } : { rules: PLACES_TO_PRESS }),
    // To describe everything that is well takes it longer than to find what is not.
    resultTypes: ['violations'],
  })
  const { violations } = await (within ? axe.include(within) : axe).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
}
