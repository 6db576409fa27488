import { afterEach, describe, expect, it, vi } from 'vitest'
import { GET as robots } from './route'

const ORIGIN = 'https://guide.example'
afterEach(() => vi.unstubAllEnvs())

describe('robots.txt', () => {
  it('opens the guide, closes the admin and the API, and names the sitemap', async () => {
    vi.stubEnv('SITE_URL', `${ORIGIN}/`)
    const lines = (await robots().text()).split('\n')
    expect(lines).toEqual([
      'User-agent: *',
      'Allow: /',
      'Disallow: /admin',
      'Disallow: /sign-in',
      'Disallow: /api',
      '',
      `Sitemap: ${ORIGIN}/sitemap.xml`,
      '',
    ])
  })
})
