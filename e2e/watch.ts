import type { BrowserContext } from '@playwright/test'

export type Watch = {
  /** Everything unexpected so far that no allowed pattern matches, one line each. */
  unexpected(): string[]
  /** Expects complaints in which this text or pattern occurs. */
  allow(pattern: string | RegExp): void
}

/** Notes what a good page never does: console errors, script errors, CSP violations, requests to other origins. */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const complaints: string[] = []
  const allowed: Array<string | RegExp> = []

  context.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`console error: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`script error: ${error.error().message}`))
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== origin)
      complaints.push(`request elsewhere: ${request.url()}`)
  })
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })

  const isAllowed = (complaint: string) =>
    allowed.some((pattern) =>
      typeof pattern === 'string' ? complaint.includes(pattern) : pattern.test(complaint),
    )
  return {
    unexpected: () => complaints.filter((complaint) => !isAllowed(complaint)),
    allow: (pattern) => {
      allowed.push(pattern)
    },
  }
}
