import { expect, it } from 'vitest'
import { withOwnAddress } from './addresses'
import { type Imported, importedEntry } from './proposal'

const taken =
  (...slugs: string[]) =>
  (_: string, slug: string) =>
    slugs.includes(slug)
const utopia = importedEntry({
  kind: 'show',
  id: 'tvmaze-show-64',
  document: { title: 'Utopia', firstShown: '2013-01-15' },
})
const slugOf = ({ document }: Imported) => document.slug

it('leaves the address to the name where nobody has it', () => {
  expect(withOwnAddress(utopia, taken('other'))).toBe(utopia)
})

it('adds the year, the country or the catalogue’s number where somebody has it', () => {
  expect(slugOf(withOwnAddress(utopia, taken('utopia')))).toBe('utopia-2013')
  expect(slugOf(withOwnAddress(utopia, taken('utopia', 'utopia-2013')))).toBe('utopia-64')
  const abc = importedEntry({
    kind: 'platform',
    id: 'tvmaze-network-3',
    document: { name: 'ABC', regions: ['US'] },
  })
  expect(slugOf(withOwnAddress(abc, taken('abc')))).toBe('abc-us')
  const web = importedEntry({
    kind: 'platform',
    id: 'tvmaze-channel-5',
    document: { name: 'PBS', kind: 'streaming' },
  })
  expect(slugOf(withOwnAddress(web, taken('pbs')))).toBe('pbs-online')
})

it('makes one of the number where a name has no letters of an address, or a word of the site', () => {
  const nameless = importedEntry({ kind: 'person', id: 'tvmaze-person-7', document: { name: '?!' } })
  expect(slugOf(withOwnAddress(nameless, taken()))).toBe('person-7')
  expect(
    slugOf(
      withOwnAddress(
        importedEntry({ kind: 'character', id: 'tvmaze-character-9', document: { name: 'New' } }),
        taken(),
      ),
    ),
  ).toBe('new-9')
})
