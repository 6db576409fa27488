const TEXTS = 'h1, h2, h3, h4, p, li, dd, dt, td, th, figcaption, summary, label, a'

/** What of a page stands in no page before it: its smallest parts whose words are new, each marked in its place. */
export function markChanges(page: Document, before: Document): { marked: number; gone: number } {
  const known = new Set(textsOf(before).map(({ words }) => words))
  const now = textsOf(page)
  const fresh = now.filter(({ words }) => !known.has(words))
  for (const { element } of fresh) element.dataset.changed = ''
  const still = new Set(now.map(({ words }) => words))
  return { marked: fresh.length, gone: [...known].filter((words) => !still.has(words)).length }
}

/** Makes the marks of a page seen, and brings the first into sight. */
export function showChanges(page: Document) {
  const marked = [...page.querySelectorAll<HTMLElement>('[data-changed]')]
  for (const { style } of marked) {
    style.boxShadow = '-4px 0 var(--color-wait)'
    style.backgroundColor = 'color-mix(in srgb, var(--color-wait) 14%, transparent)'
  }
  marked[0]?.scrollIntoView({ block: 'center' })
}

function textsOf(page: Document): { element: HTMLElement; words: string }[] {
  const elements = [...page.querySelectorAll<HTMLElement>(`main :is(${TEXTS})`)]
  return elements
    .filter((element) => element.querySelector(TEXTS) === null)
    .map((element) => ({ element, words: element.textContent.replace(/\s+/g, ' ').trim() }))
    .filter(({ words }) => words !== '')
}
