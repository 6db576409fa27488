import { expect, it } from 'vitest'
import { dataHeaders, embedHeaders, pageHeaders, previewHeaders } from './headers'

it('Every kind of answer may not be sniffed, framed, or told of in full', () => {
  for (const headers of [pageHeaders('http://localhost:3000'), dataHeaders('http://localhost:3000')]) {
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`)
    expect(headers['content-security-policy']).toContain(`default-src 'none'`)
  }
})

it('A page runs scripts of this site only, none of them inline', () => {
  const policy = pageHeaders('http://localhost:3000')['content-security-policy']
  expect(policy).toContain(`script-src 'self';`)
  expect(policy).not.toContain('unsafe')
})

it('Browsers are told which links to follow ahead on the guide’s pages only: not in frames, not on drafts', () => {
  const site = 'http://localhost:3000'
  expect(pageHeaders(site)['speculation-rules']).toBe('"/speculation.rules"')
  for (const headers of [embedHeaders(site), previewHeaders(site), dataHeaders(site)])
    expect(headers).not.toHaveProperty('speculation-rules')
})

it('A card may be framed by any site, runs no script, sends no form, and is not for search engines', () => {
  const headers = embedHeaders('http://localhost:3000')
  const policy = headers['content-security-policy']
  expect(policy).toMatch(/; frame-ancestors \*$/)
  expect(policy).toContain(`default-src 'none'; `)
  for (const never of ['script-src', 'connect-src', 'frame-src', 'unsafe', `form-action 'self'`])
    expect(policy).not.toContain(never)
  expect(headers).toMatchObject({
    'cross-origin-resource-policy': 'cross-origin',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
  })
})

it('Only a site on https asks browsers to stay there', () => {
  expect(dataHeaders('https://guide.example')['strict-transport-security']).toMatch(/^max-age=\d+$/)
  expect(dataHeaders('http://localhost:3000')).not.toHaveProperty('strict-transport-security')
})
