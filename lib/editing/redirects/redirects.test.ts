import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { Invalid } from '@/lib/foundation/errors'
import { findRedirect, listRedirects } from '@/lib/guide/redirects/queries'
import { momentOfDay, saveEntry } from '../entries/commands'
import { addRedirect, importRedirects, removeRedirect, tryImport } from './commands'
import { canonicalPath, linesIn } from './fields'

const ada = systemEditor('Ada')
const temporary = sharedDatabase()

beforeAll(async () => {
  const moment = momentOfDay('2022-02-02')
  const show = { kind: 'show', version: 0, newEntryId: 'show', publish: true, moment } as const
  await saveEntry(ada, { ...show, document: { title: 'Picard' } })
})
beforeEach(() => temporary.db.redirect.deleteMany())

const add = (path: string, target: string) => addRedirect(ada, { path, target })
const rows = async () =>
  (await temporary.db.redirect.findMany({ orderBy: { path: 'asc' } })).map(({ path, target }) => [
    path,
    target,
  ])

describe('A redirect', () => {
  it('leads from any old path, with what stands below it', async () => {
    await add(' /old//page.html/ ', '/shows/picard')
    expect(await findRedirect('/old/page.html')).toBe('/shows/picard')
    expect(await findRedirect('/old/page.html/x')).toBe('/shows/picard/x')
    await removeRedirect(ada, '/old/page.html')
    expect(await findRedirect('/old/page.html')).toBeNull()
  })

  it('is found by a part of either path, in small or in capital letters', async () => {
    await temporary.db.redirect.createMany({
      data: [
        { path: '/old/Picard', target: '/shows/picard' },
        { path: '/other', target: '/shows/PICARD' },
        { path: '/back\\slash', target: '/shows/lost' },
      ],
    })
    const found = async (q: string) =>
      (await listRedirects(ada, { q, page: 1 })).items.map(({ path }) => path)
    expect(await found('picard')).toEqual(['/old/Picard', '/other'])
    expect(await found('k\\s')).toEqual(['/back\\slash'])
    expect(await found('')).toHaveLength(3)
  })

  it('is one hop, whichever of a chain comes first', async () => {
    await add('/a', '/b')
    await add('/b', '/shows/picard')
    await add('/c', '/a')
    expect(await rows()).toEqual([
      ['/a', '/shows/picard'],
      ['/b', '/shows/picard'],
      ['/c', '/shows/picard'],
    ])
  })

  it.each([
    ['/a', '/a', 'loop'],
    ['/a', '/a/b', 'loop'],
    ['/b', '/a', 'loop'],
    ['/shows/picard', '/a', 'page'],
    ['/shows', '/a', 'page'],
    ['/admin/x', '/a', 'own'],
    ['/x?y', '/a', 'no path'],
    ['https://x.example/', '/a', 'no path'],
    ['/x', '//evil.example', null],
    ['/x', 'https://evil.example', 'no path'],
    ['/x', '/../y', 'no path'],
  ])('from %s to %s is refused, or leads within the site', async (path, target, why) => {
    if (why === null) return expect(await add(path, target)).toEqual({ path: '/x', target: '/evil.example' })
    await add('/a', '/b')
    await expect(add(path, target)).rejects.toThrow(why)
  })
})

describe('An import', () => {
  const GOOD = 'old,new\n/a,/shows/picard\n\n"/b";"/a"\r\n'

  it('says line by line what it would do, and keeps nothing', async () => {
    expect(await tryImport(ada, GOOD)).toEqual([
      { number: 2, message: '/a leads to /shows/picard', wrong: false },
      { number: 4, message: '/b leads to /shows/picard', wrong: false },
    ])
    expect(await rows()).toEqual([])
  })

  it('takes all lines, or with a wrong one none, and names it', async () => {
    await expect(importRedirects(ada, `${GOOD}/a,/c\n/shows/picard,/x`)).rejects.toMatchObject({
      problems: [{ path: '5' }, { path: '6' }],
    })
    expect(await rows()).toEqual([])
    expect(await importRedirects(ada, GOOD)).toBe(2)
    expect(await rows()).toHaveLength(2)
  })

  it('of nothing is refused', async () => {
    await expect(tryImport(ada, 'old,new\n')).rejects.toThrow(Invalid)
  })
})

it('Paths are written one way', () => {
  expect(['/é', '/%C3%A9/', '/', '', 'a', '/a b', '/%2F', '/%E0'].map(canonicalPath)).toEqual([
    '/%C3%A9',
    '/%C3%A9',
    null,
    null,
    null,
    null,
    null,
    null,
  ])
  expect(linesIn('/a,/b')).toEqual([{ number: 1, path: '/a', target: '/b' }])
})
