import { describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import type { Kind } from '@/lib/documents/kinds'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { findRedirect } from '@/lib/guide/redirects/queries'
import { saveEntry } from './commands'

const ada = systemEditor('Ada')
const temporary = emptyDatabase()

/** An entry that is published again and again, with another document each time. */
async function published(kind: Kind, document: object) {
  const { entryId } = await saveEntry(ada, { kind, version: 0, document, publish: true })
  let version = 1
  const become = async (document: object, publish = true) => {
    version = (await saveEntry(ada, { kind, entryId, version, document, publish })).version
  }
  return { entryId, become }
}

const show = (slug: string) => ({ title: 'Star Trek: Picard', slug })

async function redirects(): Promise<string[]> {
  const rows = await temporary.db.redirect.findMany({ orderBy: { path: 'asc' } })
  return rows.map(({ path, target }) => `${path} → ${target}`)
}

describe('When an address changes', () => {
  it('A to B to A leads B to A and A nowhere', async () => {
    const { become } = await published('show', show('a'))
    await become(show('b'))
    expect(await redirects()).toEqual(['/shows/a → /shows/b'])
    await become(show('a'))
    expect(await redirects()).toEqual(['/shows/b → /shows/a'])
    await become(show('b'))
    expect(await redirects()).toEqual(['/shows/a → /shows/b'])
  })

  it('A to B to C leads both to C in one hop', async () => {
    const { become } = await published('show', show('a'))
    await become(show('b'))
    await become(show('c'))
    expect(await redirects()).toEqual(['/shows/a → /shows/c', '/shows/b → /shows/c'])
  })

  it('nothing changes for a draft, or for another title at the same address', async () => {
    const { become } = await published('show', show('a'))
    await become(show('b'), false)
    await become({ ...show('a'), title: 'Other' })
    expect(await redirects()).toEqual([])
  })

  it('a person’s address that followed from the name leads on when the name changes', async () => {
    const { become } = await published('person', { name: 'Q' })
    await become({ name: 'The Q' })
    expect(await findRedirect('/people/q')).toBe('/people/the-q')
    expect(await findRedirect('/people/other')).toBeNull()
  })

  it('what stands below a show leads along with it', async () => {
    const { become } = await published('show', show('a'))
    await become(show('b'))
    expect(await findRedirect('/shows/a/season-2/episode-3')).toBe('/shows/b/season-2/episode-3')
    expect(await findRedirect('/shows/ab/season-2')).toBeNull()
  })

  it('a season that moved before its show did is one hop away, and back again', async () => {
    const { entryId, become } = await published('show', show('a'))
    const season = await published('season', { showId: entryId, number: 2 })
    await season.become({ showId: entryId, number: 2, slug: 'volume-2' })
    await become(show('b'))
    expect(await findRedirect('/shows/a/season-2')).toBe('/shows/b/volume-2')
    await become(show('a'))
    expect(await findRedirect('/shows/a/season-2')).toBe('/shows/a/volume-2')
    expect(await findRedirect('/shows/b/volume-2')).toBe('/shows/a/volume-2')
  })

  it('a season leads to where it is when it moves to another show', async () => {
    const one = await published('show', show('one'))
    const other = await published('show', show('other'))
    const credits = [{ id: 'credit', personId: (await published('person', { name: 'Q' })).entryId, job: 'x' }]
    const season = await published('season', { showId: one.entryId, number: 2, credits })
    await season.become({ showId: other.entryId, number: 2, credits })
    expect(await findRedirect('/shows/one/season-2')).toBe('/shows/other/season-2')
    expect(await temporary.db.credit.findMany()).toMatchObject([{ id: 'credit', showId: other.entryId }])
  })

  it('a new entry at an old address ends what led away from it', async () => {
    const { become } = await published('show', show('a'))
    await become(show('b'))
    await published('show', show('a'))
    expect(await redirects()).toEqual([])
    expect(await findRedirect('/shows/a/season-9')).toBeNull()
  })

  it('two shows that swap their addresses lead nowhere but to each other’s new ones, seasons too', async () => {
    const one = await published('show', show('a'))
    const other = await published('show', show('b'))
    for (const { entryId } of [one, other]) await published('season', { showId: entryId, number: 1 })
    await one.become(show('between'))
    await other.become(show('a'))
    await one.become(show('b'))
    expect(await redirects()).toEqual(['/shows/between → /shows/b'])
    expect(await findRedirect('/shows/between/season-1')).toBe('/shows/b/season-1')
    await other.become(show('c'))
    await one.become(show('a'))
    await other.become(show('b'))
    expect(await redirects()).toEqual(['/shows/between → /shows/a', '/shows/c → /shows/b'])
  })

  it('no entry ever leads to itself, whatever takes whose address', async () => {
    const one = await published('show', show('a'))
    const other = await published('show', show('b'))
    const season = await published('season', { showId: one.entryId, number: 1 })
    await season.become({ showId: other.entryId, number: 1 })
    await one.become(show('c'))
    await other.become(show('a'))
    const rows = await temporary.db.redirect.findMany()
    expect(rows.filter(({ path, target }) => path === target)).toEqual([])
    for (const { target } of rows) expect(rows.map(({ path }) => path)).not.toContain(target)
  })
})
