import { describe, expect, it } from 'vitest'
import { allowedMethods, routeOf } from './routes'

const long = `/${'a'.repeat(2000)}`

describe('The face a path belongs to', () => {
  it.each([
    ['/', 'guide', '/'],
    ['/shows/star-trek-picard/season-2', 'guide', '/shows/star-trek-picard/season-2'],
    ['/shows/x%2Dy', 'guide', '/shows/x-y'],
    ['/shows/café', 'guide', '/shows/caf%C3%A9'],
    ['/changes.xml?show=a,b', 'guide', '/changes.xml?show=a%2Cb'],
    ['/search?utm_source=x&q=a%20b&_rsc=1', 'guide', '/search?q=a+b'],
    ['/schedule?region=CA&day=2022-03-03', 'guide', '/schedule?region=CA&day=2022-03-03'],
    ['/schedule?day=2022-03-03&region=CA', 'guide', '/schedule?region=CA&day=2022-03-03'],
    ['/schedule?region=CA&region=US', 'guide', '/schedule?region=CA'],
    ['/schedule?region=', 'guide', '/schedule'],
    ['/schedule?region=ca', 'guide', '/schedule?region=CA'],
    ['/shows?page=1&letter=A', 'guide', '/shows?letter=A'],
    ['/schedule.ics?show=b,a,b', 'guide', '/schedule.ics?show=a%2Cb'],
    ['/shows/a/season-1/card.png?region=CA', 'guide', '/shows/a/season-1/card.png'],
    ['/sitemap.xml?page=2', 'guide', '/sitemap.xml'],
    ['/sitemap.xml?page=2&kind=shows', 'guide', '/sitemap.xml?kind=shows&page=2'],
    ['/?', 'guide', '/'],
    ['/?q=1&region=CA', 'guide', '/?region=CA'],
    ['/shows/a/season-1?q=1&page=2&region=CA', 'guide', '/shows/a/season-1?region=CA'],
    ['/people/somebody?colour=red', 'guide', '/people/somebody'],
    ['/preview/a-secret?region=CA&utm=1', 'preview', '/preview/a-secret?region=CA'],
    ['/preview', 'guide', '/preview'],
    ['/administrators', 'guide', '/administrators'],
    ['/ADMIN', 'guide', '/ADMIN'],
    ['/admin.', 'guide', '/admin.'],
    ['/api/v1/shows?page=2&x=1', 'api', '/api/v1/shows?page=2'],
    [
      '/api/v1/schedule?to=2022-03-09&platform=x&from=2022-03-03&region=CA',
      'api',
      '/api/v1/schedule?region=CA&platform=x&from=2022-03-03&to=2022-03-09',
    ],
    ['/api/v1/schedule?region=&utm=', 'api', '/api/v1/schedule?region='],
    ['/api/v1/shows/a?region=CA', 'api', '/api/v1/shows/a'],
    ['/api/v1/shows/a/seasons/2?region=CA', 'api', '/api/v1/shows/a/seasons/2?region=CA'],
    ['/api/v2', 'api', '/api/v2'],
    ['/api/auth', 'api', '/api/auth'],
    ['/admin', 'admin', '/admin'],
    ['/%61dmin/users', 'admin', '/admin/users'],
    ['/admin/shows?_rsc=abc&sort=title', 'admin', '/admin/shows?_rsc=abc&sort=title'],
    ['/sign-in?from=%2Fadmin', 'admin', '/sign-in?from=%2Fadmin'],
    ['/join/a-secret?x=1', 'admin', '/join/a-secret?x=1'],
    ['/joinery', 'guide', '/joinery'],
    ['/report?about=/shows/a&x=1', 'guide', '/report?about=%2Fshows%2Fa'],
    ['/report/send?x=1', 'report', '/report/send'],
    ['/api/auth/session', 'admin', '/api/auth/session'],
    ['/_next/static/chunks/a.js', 'file', '/_next/static/chunks/a.js'],
    ['/elements/guide-a1b2c3d4.js?v=1', 'file', '/elements/guide-a1b2c3d4.js'],
    ['/artwork/a.svg', 'file', '/artwork/a.svg'],
    ['/favicon.svg', 'file', '/favicon.svg'],
    ['/speculation.rules', 'file', '/speculation.rules'],
    ['/speculation.rules/a', 'guide', '/speculation.rules/a'],
  ])('%s is %s', (url, face, path) => {
    expect(routeOf(url)).toEqual({ face, path })
  })

  it.each([
    ['/livez', 'alive'],
    ['/readyz?verbose', 'ready'],
    ['/metrics', 'metrics'],
    ['/_next/image?url=%2Fa.png&w=64&q=75', 'nowhere'],
    ['/_next/data/build/admin.json', 'nowhere'],
    ['/_next/static', 'nowhere'],
    ['/_not-found', 'nowhere'],
    ['/_global-error', 'nowhere'],
    ['/trouble', 'nowhere'],
    ['/admin.rsc', 'nowhere'],
    ['/shows/a%00b', 'nowhere'],
    ['/shows/%E0%A4%A', 'nowhere'],
    ['/shows/%ff', 'nowhere'],
    ['/shows/../admin', 'nowhere'],
    ['/shows/%2e%2E/admin', 'nowhere'],
    ['/admin%2Fusers', 'nowhere'],
    ['/admin\\users', 'nowhere'],
    ['/%5cevil.example/', 'nowhere'],
    ['http://evil.example/admin', 'nowhere'],
    ['*', 'nowhere'],
    ['/api/v1/a%00b', 'api-nowhere'],
    ['/api/v1/%ff?page=2', 'api-nowhere'],
    ['/api/../admin', 'api-nowhere'],
    ['/api/v1/shows.rsc', 'api-nowhere'],
    [long, 'too-long'],
  ])('%s is %s', (url, face) => {
    expect(routeOf(url)).toEqual({ face })
  })

  it.each([
    ['/shows/', '/shows'],
    ['//shows', '/shows'],
    ['/shows//a/?region=CA&utm=1', '/shows/a?region=CA'],
    ['//evil.example/', '/evil.example'],
    ['/admin/?a=1', '/admin?a=1'],
    ['//', '/'],
    ['/schedule?region=uk&day=2022-03-03', '/schedule?region=GB&day=2022-03-03'],
    ['/api/v1/schedule?region=UK', '/api/v1/schedule?region=GB'],
    ['/shows/x?region=US-CA', '/shows/x?region=US'],
  ])('%s has moved to %s, without leaving the site', (url, location) => {
    expect(routeOf(url)).toEqual({ face: 'moved', location })
  })
})

describe('Methods', () => {
  it('that change something reach the admin only', () => {
    expect(allowedMethods('guide')).toEqual(['GET', 'HEAD'])
    expect(allowedMethods('api')).toEqual(['GET', 'HEAD', 'OPTIONS'])
    expect(allowedMethods('file')).toEqual(['GET', 'HEAD'])
    expect(allowedMethods('api-nowhere')).toEqual(['GET', 'HEAD', 'OPTIONS'])
    expect(allowedMethods('admin')).toEqual(['GET', 'HEAD', 'POST'])
  })
})
