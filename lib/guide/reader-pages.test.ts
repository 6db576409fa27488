import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listsChangedBy, pagesOfEntry, READER_PAGES, readerPageAt } from './reader-pages'

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => `/${file.replace(/\/?(page\.tsx|route\.ts)$/, '')}`)
}

describe('the table of readers’ pages', () => {
  it('has every page there is for readers and programs, and no other', () => {
    const readers = pathsIn('app/(guide)').filter((path) => !['/[...path]', '/trouble'].includes(path))
    const embedded = pathsIn('app/embed')
      .map((path) => `/embed${path}`)
      .filter((path) => path.includes('['))
    const previews = pathsIn('app/preview').map((path) => `/preview${path}`)
    const programs = pathsIn('app/api/v1').map((path) => `/api/v1${path}`)
    const all = [...readers, ...embedded, ...previews, ...programs]
    expect(READER_PAGES.map(({ path }) => path).sort()).toEqual(all.sort())
  })

  it.each([
    ['/shows', '/shows', {}],
    ['/shows/a', '/shows/[show]', { show: 'a' }],
    ['/shows/a/season-1', '/shows/[show]/[season]', { show: 'a', season: 'season-1' }],
    ['/shows/a/calendar.ics', '/shows/[show]/calendar.ics', { show: 'a' }],
    ['/shows/a/s/card.png', '/shows/[show]/[season]/card.png', { show: 'a', season: 's' }],
    ['/api/v1/shows/a/seasons/2', '/api/v1/shows/[show]/seasons/[number]', { show: 'a', number: '2' }],
  ])('knows %s as %s', (path, page, segments) => {
    expect(readerPageAt(path)).toMatchObject({ page: { path: page }, segments })
  })

  it('knows no page at an address of nothing, nor at the name of a folder', () => {
    for (const path of ['/nothing', '/shows/a/b/c/d', '/admin', '/shows/[show]/[season]/[episode]/x'])
      expect(readerPageAt(path)).toBeUndefined()
  })

  it('says which lists an edit changes, and which pages are an entry’s', () => {
    expect(listsChangedBy('person')).toEqual(['/people', '/search', '/sitemap.xml'])
    expect(listsChangedBy('character')).toEqual(['/search', '/sitemap.xml'])
    expect(pagesOfEntry('show', 'a')).toEqual([
      '/shows/a',
      '/shows/a/*',
      '/embed/a/*',
      '/api/v1/shows/a',
      '/api/v1/shows/a/*',
    ])
    expect(pagesOfEntry('person', 'b')).toEqual(['/people/b', '/api/v1/people/b'])
  })
})
