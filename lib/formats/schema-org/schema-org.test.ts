import { describe, expect, it } from 'vitest'
import { day, readGuideDate, TBA, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import { REGION_CODES } from '@/lib/guide/regions/regions'
import { isoDayOf, isoOf } from './dates'
import { node, reference, scriptText } from './node'
import { imageObjects, roleNode, videoObject, videosOf } from './nodes'
import { availableIn } from './places'
import { schemaProblems } from './testing'

describe('A date', () => {
  it('is as precise as it is, and never more', () => {
    expect(isoOf(day('2022-03-03'))).toBe('2022-03-03')
    expect(isoOf(readGuideDate({ written: '2022-03' }))).toBe('2022-03')
    expect(['2022-Q4', '2022-H2', '2022'].map((each) => isoOf(readGuideDate({ written: each })))).toEqual(
      Array(3).fill('2022'),
    )
    expect([TBA, UNKNOWN].map(isoOf)).toEqual([undefined, undefined])
  })

  it('with a time has the offset of its zone on that day; everywhere’s own time has none', () => {
    expect(isoOf(readGuideDate({ written: '2022-03-03', time: '21:00', zone: 'America/New_York' }))).toBe(
      '2022-03-03T21:00:00-05:00',
    )
    expect(isoOf(readGuideDate({ written: '2022-07-07', time: '21:00', zone: 'America/New_York' }))).toBe(
      '2022-07-07T21:00:00-04:00',
    )
    expect(isoOf(readGuideDate({ written: '2022-03-04', time: '20:00', zone: 'local' }))).toBe(
      '2022-03-04T20:00:00',
    )
  })

  it('where a day is asked for is none when it is vaguer', () => {
    expect(isoDayOf(day('2022-03-03'))).toBe('2022-03-03')
    expect(['2022-03', '2022-Q1', '2022'].map((each) => isoDayOf(readGuideDate({ written: each })))).toEqual(
      Array(3).fill(undefined),
    )
  })
})

describe('A place', () => {
  const reach = (regions: string[], except: string[] = [], regionWords = '') =>
    availableIn({ regions, except, regionWords })

  it('is a country with its ISO code, or everywhere with its exceptions', () => {
    const us = { '@type': 'Country', name: 'United States', identifier: 'US' }
    expect(reach(['US'])).toEqual({ within: [us], without: [] })
    expect(reach(['WORLD']).within).toEqual([{ '@type': 'Place', name: 'Everywhere' }])
    const { within, without } = reach(['REST'], ['CA', 'US'])
    expect(within).toEqual([{ '@type': 'Place', name: 'Everywhere except Canada, the United States' }])
    expect(without.map((each) => each.identifier)).toEqual(['CA', 'US'])
  })

  it('“everywhere” on a platform of two countries is these two', () => {
    const except = REGION_CODES.filter((code) => code !== 'BR' && code !== 'AR')
    const { within, without } = reach(['REST'], except)
    expect([within.map((each) => each.identifier), without]).toEqual([['AR', 'BR'], []])
  })

  it('that is a group has its name and what it leaves out', () => {
    const { within, without } = reach(['group:latin-america'], ['BR'], 'Latin America')
    expect(within).toEqual([{ '@type': 'Place', name: 'Latin America' }])
    expect(without.map((each) => each.identifier)).toEqual(['BR'])
  })
})

describe('Pictures and videos', () => {
  const image = {
    ...{
      id: 'i',
      kind: 'poster' as const,
      width: 600,
      height: 900,
      alt: 'A sun',
      caption: 'Ours',
      publisher: '',
    },
    ...{ sources: [], focus: { x: 50, y: 50 } },
    ...{
      file: '/artwork/a.svg',
      credit: 'Logline',
      licence: 'cc-by' as const,
      sourceUrl: '',
      publishedOn: UNKNOWN,
    },
  }
  const video = {
    ...{ id: 'v', kind: 'trailer' as const, title: 'Trailer', description: '', publisher: '', sources: [] },
    ...{
      url: 'https://youtu.be/abcdefgh',
      publishedOn: readGuideDate({ written: '2022-01' }),
      disputed: false,
    },
  }

  it('a picture has its credit, licence and caption; one without a file is none', () => {
    const [held, ...more] = imageObjects([image, { ...image, file: '' }], 'https://a.example')
    expect(more).toEqual([])
    expect(held).toMatchObject({
      contentUrl: 'https://a.example/artwork/a.svg',
      creditText: 'Logline',
      caption: 'Ours',
      license: { '@type': 'CreativeWork', name: 'CC BY' },
    })
  })

  it('a video has an address, and the day of its upload only when it is a day', () => {
    const known = videoObject(video)
    expect(known).toMatchObject({ datePublished: '2022-01', embedUrl: expect.stringContaining('nocookie') })
    expect(known).not.toHaveProperty('uploadDate')
    expect(videoObject({ ...video, publishedOn: day('2022-01-31') })).toMatchObject({
      uploadDate: '2022-01-31',
    })
    for (const url of ['', 'javascript:alert(1)', 'nonsense'])
      expect(videoObject({ ...video, url })).toBeNull()
    expect(videosOf([video, { ...video, kind: 'clip' as const }])).toMatchObject({
      trailer: [{}],
      video: [{}],
    })
  })
})

describe('Text that could end the script', () => {
  it('parses back to the same string, and holds nothing that ends it', () => {
    const title = '</script><script>alert("1")</script><!-- \u2028 \u2029 & \\u003c \u0000'
    const text = scriptText([node('TVSeason', { name: title })])
    expect(text).not.toMatch(/[<\u2028\u2029]/)
    expect(JSON.parse(text)['@graph'][0].name).toBe(title)
  })
})

describe('The validator', () => {
  const person = node('Person', { name: 'A' })

  it('accepts a role between a work and a person', () => {
    const actor = roleNode({ property: 'actor', who: person, character: 'Q', job: 'cast' })
    expect(schemaProblems([node('TVSeason', { actor })])).toEqual([])
  })

  it.each([
    [node('TVSeasn', {}), 'TVSeasn is no type'],
    [node('TVSeason', { seasonNo: 2 }), 'TVSeason has no seasonNo'],
    [node('WatchAction', { eligibleRegion: 'US' }), 'WatchAction has no eligibleRegion'],
    [node('PublicationEvent', { location: person }), 'PublicationEvent.location is no Person'],
    [node('TVSeason', { startDate: '2022-Q4' }), 'TVSeason.startDate: 2022-Q4 is no ISO date'],
    [node('TVSeason', { actor: { name: 'A' } }), 'actor: a thing without a type'],
    [node('PublicationEvent', { superEvent: reference('#x') }), '#x is nowhere'],
  ])('%#: finds the slip', (slip, problem) => {
    expect(schemaProblems([slip])).toContain(problem)
  })
})
