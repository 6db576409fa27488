/** A page that needs nothing but itself: for when nothing else can be had. `title` and `text` are ours, and plain. */
export function bareHtml(title: string, text: string): string {
  const head = `<meta charset="utf-8"><title>${title}</title>`
  return `<!doctype html><html lang="en"><head>${head}</head><body><h1>${title}</h1><p>${text}</p></body></html>`
}

/** What is said where not even the page of what went wrong can be made. */
export const lastResort = bareHtml(
  'Something went wrong',
  'This page could not be made. Please try again in a minute.',
)
