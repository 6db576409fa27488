import { afterEach, describe, expect, it, vi } from 'vitest'
import { readSetting, readSettings } from './settings'

const secret = 'a secret of thirty-two characters'

function problemsOf(env: Record<string, string>): string[] {
  const read = readSettings({ NEXTAUTH_SECRET: secret, ...env })
  return 'problems' in read ? read.problems : []
}

describe('Settings', () => {
  it('all have a default but the secret', () => {
    expect(readSettings({ NEXTAUTH_SECRET: secret })).toEqual({
      settings: {
        databaseUrl: undefined,
        host: '127.0.0.1',
        port: 3000,
        siteUrl: 'http://localhost:3000',
        secret,
        owner: { email: undefined, password: undefined },
        now: undefined,
        seed: 'sample',
        trustedProxies: 0,
        accessLog: 'off',
        metricsToken: undefined,
        picturesFolder: undefined,
        pagesMb: 64,
        cdn: { tags: 'off', maxAge: undefined, staleWhileRevalidate: undefined },
        purge: undefined,
      },
    })
  })

  it('take the port into the default address, and leave a given address its own', () => {
    expect(readSettings({ NEXTAUTH_SECRET: secret, PORT: '4100' })).toMatchObject({
      settings: { port: 4100, siteUrl: 'http://localhost:4100' },
    })
    expect(readSettings({ NEXTAUTH_SECRET: secret, SITE_URL: 'https://guide.example/' })).toMatchObject({
      settings: { siteUrl: 'https://guide.example' },
    })
  })

  it('for a CDN are numbers of seconds, and whom to tell of edits', () => {
    const given = { CDN_MAX_AGE: '60', CDN_STALE_WHILE_REVALIDATE: '30', CDN_TAGS: 'cache-tag' }
    const purge = { PURGE_URL: 'http://127.0.0.1:9000/purge', PURGE_TOKEN: 'a-token' }
    expect(readSettings({ NEXTAUTH_SECRET: secret, ...given, ...purge })).toMatchObject({
      settings: {
        cdn: { tags: 'cache-tag', maxAge: 60, staleWhileRevalidate: 30 },
        purge: { url: 'http://127.0.0.1:9000/purge', token: 'a-token' },
      },
    })
  })

  it('that are empty count as unset', () => {
    expect(problemsOf({ PORT: '', SITE_URL: ' ', LOGLINE_NOW: '' })).toEqual([])
  })

  it.each([
    ['HOST', 'http://x', 'not "http://x"'],
    ['PORT', '70000', 'not "70000"'],
    ['PORT', '3000x', 'a number from 1 to 65535'],
    ['SITE_URL', 'guide.example', 'without a path'],
    ['SITE_URL', 'https://guide.example/tv', 'not "https://guide.example/tv"'],
    ['SITE_URL', 'ftp://guide.example', 'not "ftp://guide.example"'],
    ['LOGLINE_OWNER_EMAIL', 'somebody', 'one e-mail address'],
    ['LOGLINE_NOW', '2022-02-02', 'an instant like 2022-02-02T12:00:00Z'],
    ['LOGLINE_SEED', 'demo', 'sample or empty'],
    ['TRUSTED_PROXIES', '11', 'a number from 0 to 10'],
    ['TRUSTED_PROXIES', '-1', 'not "-1"'],
    ['METRICS_TOKEN', 'too-short', '32 characters or more'],
    ['METRICS_TOKEN', 'thirty-two characters, with spaces', '32 characters or more'],
    ['DATABASE_URL', 'mysql://localhost/guide', 'must look like'],
    ['DATABASE_URL', 'file:', 'names no file'],
    ['ACCESS_LOG', 'yes', 'off, on or addresses, not "yes"'],
    ['PAGES_MB', '8', 'a number from 16 to 65536, not "8"'],
    ['CDN_TAGS', 'on', 'off, surrogate-key or cache-tag, not "on"'],
    ['CDN_MAX_AGE', '0', 'seconds from 1 to 86400, not "0"'],
    ['CDN_STALE_WHILE_REVALIDATE', '60', 'CDN_MAX_AGE is not'],
    ['PURGE_URL', 'purge.example.org', 'an address like https://'],
    ['PURGE_TOKEN', 'token', 'PURGE_URL is not'],
    ['PURGE_TOKEN', 'a token', 'a bearer token'],
    ['TMDB_KEY', 'my key', 'a key or an access token of TMDB'],
  ])('say in one sentence what is wrong with %s = %s', (name, value, part) => {
    const problems = problemsOf({ [name]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(name)
    expect(problems[0]).toContain(part)
  })

  it('are all told of at once', () => {
    expect(problemsOf({ PORT: 'x', LOGLINE_SEED: 'y' })).toHaveLength(2)
  })

  it('A missing or short secret is refused without being repeated', () => {
    for (const env of [{}, { NEXTAUTH_SECRET: 'short-secret' }]) {
      const read = readSettings(env)
      if (!('problems' in read)) throw new Error('It was let through.')
      expect(read.problems).toEqual([expect.stringContaining('NEXTAUTH_SECRET must have 32 characters')])
      expect(read.problems.join()).not.toContain('short-secret')
    }
  })

  it('do not repeat a password inside an address', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://me:hunter2@localhost/guide' }).join()).not.toContain('hunter2')
    for (const name of ['SITE_URL', 'PURGE_URL']) {
      const problems = problemsOf({ [name]: 'https://me:hunter2@guide.example' })
      expect(problems).toHaveLength(1)
      expect(problems.join()).not.toContain('hunter2')
    }
  })
})

describe('One setting', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('is its default while it is unset or empty', () => {
    vi.stubEnv('PORT', ' ')
    vi.stubEnv('LOGLINE_NOW', undefined)
    expect(readSetting('PORT')).toBe('3000')
    expect(readSetting('LOGLINE_NOW')).toBeUndefined()
  })

  it('is refused in the same sentence as by a server', () => {
    vi.stubEnv('LOGLINE_NOW', 'soon')
    expect(() => readSetting('LOGLINE_NOW')).toThrow(problemsOf({ LOGLINE_NOW: 'soon' })[0])
    vi.stubEnv('NEXTAUTH_SECRET', undefined)
    expect(() => readSetting('NEXTAUTH_SECRET')).toThrow('NEXTAUTH_SECRET must have 32 characters')
  })
})
