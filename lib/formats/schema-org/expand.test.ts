import jsonld, { type JsonLdDocument } from 'jsonld'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { sampleGuide } from '@/lib/editing/entries/testing'
import { orNotFound } from '@/lib/foundation/errors'
import { findCharacter } from '@/lib/guide/characters/queries'
import { findPerson } from '@/lib/guide/people/queries'
import { findPlatform } from '@/lib/guide/platforms/queries'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { findShow } from '@/lib/guide/shows/queries'
import { characterGraph } from './character'
import { type Node, node, scriptText } from './node'
import { personGraph } from './person'
import { platformGraph } from './platform'
import { seasonGraph } from './season'
import { showGraph } from './show'
import { all } from './testing'

const NOW = '2022-02-02T17:00:00Z'
const ORIGIN = 'https://guide.example'
const SCHEMA = 'https://schema.org/'

sampleGuide(NOW)

/** schema.org's own context comes to this for whatever is in its vocabulary. */
const documentLoader = async (documentUrl: string) => {
  if (documentUrl !== 'https://schema.org') throw new Error(`The data asks for ${documentUrl}.`)
  return { documentUrl, document: { '@context': { '@vocab': SCHEMA } } }
}

/** What a processor makes of a page's data. In safe mode it throws for whatever it would drop, and relative names. */
async function expanded(graph: Node[]): Promise<Node[]> {
  const document = JSON.parse(scriptText(graph)) as JsonLdDocument
  const options = { documentLoader, safe: true }
  return (await jsonld.expand(document, options)) as Node[]
}

/** How often each property and type is used, names of schema.org in short. */
function uses(graph: unknown): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const each of all(graph))
    for (const name of [...Object.keys(each), ...[each['@type'] ?? []].flat().map(String)]) {
      const short = name.replace(SCHEMA, '')
      if (!['@value', '@graph', '@context', '@type'].includes(short)) counts[short] = (counts[short] ?? 0) + 1
    }
  return counts
}

function addressesIn(graph: Node[]): unknown[] {
  const names = [
    '@id',
    'url',
    'sameAs',
    'image',
    'contentUrl',
    'embedUrl',
    'license',
    'urlTemplate',
    'target',
  ]
  return all(graph)
    .flatMap((each) => names.flatMap((name) => [each[name] ?? []].flat()))
    .filter((value) => typeof value === 'string')
}

const now = Temporal.Instant.from(NOW)
const season = { show: 'star-trek-picard', region: null, now }
const PAGES: [string, () => Promise<Node[]>][] = [
  ['show', async () => showGraph(orNotFound(await findShow('star-trek-picard', now)), ORIGIN)],
  ['film', async () => showGraph(orNotFound(await findShow('star-trek-first-contact', now)), ORIGIN)],
  ['season', async () => seasonGraph(orNotFound(await findSeasonGuide({ ...season, season: 2 })), ORIGIN)],
  ['person', async () => personGraph(orNotFound(await findPerson('john-de-lancie')), ORIGIN)],
  ['character', async () => characterGraph(orNotFound(await findCharacter('q')), ORIGIN)],
  ['platform', async () => platformGraph(orNotFound(await findPlatform('paramount-plus')), ORIGIN)],
]

describe.each(PAGES)('The data of a %s', (_, graphOf) => {
  it('keeps every property and type when it is expanded', async () => {
    const graph = await graphOf()
    const [given, kept] = [uses(graph), uses(await expanded(graph))]
    expect(Object.keys(given).length).toBeGreaterThan(4)
    expect(kept).toEqual(given)
  })

  it('has no relative address', async () => {
    const addresses = addressesIn(await graphOf())
    expect(addresses.length).toBeGreaterThan(0)
    for (const address of addresses) expect(address).toMatch(/^https?:\/\/[^/\s]+(\/|$)/)
  })
})

describe('The check bites', () => {
  it.each([
    ['a property that is no name', { '@nonsense': 'dropped' }],
    ['a relative name', { '@id': 'season-2' }],
  ])('on %s', async (_, slip) => {
    await expect(expanded([node('TVSeason', { name: 'A', ...slip })])).rejects.toThrow('Safe mode')
  })

  it('on a relative address', () => {
    expect(addressesIn([node('TVSeason', { url: '/shows/a' })])).toEqual(['/shows/a'])
  })
})
