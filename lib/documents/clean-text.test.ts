import { describe, expect, it } from 'vitest'
import { Invalid } from '@/lib/foundation/errors'
import { parseDocument } from '@/lib/guide/kinds/parse'
import { whyNoDate, zoneNamed } from './clean-text'
import { isWebAddress } from './web-address'

describe('A web address', () => {
  it.each([
    'https:example.org',
    'https:/example.org',
    'https:\\\\example.org',
    'https://example.org\\@evil.example',
    'https://exam ple.org',
    'https://example.org/a\nb',
    'https:///example.org\\',
  ])('is not %j, though a browser would make one of it', (written) => {
    expect(isWebAddress(written)).toBe(false)
  })

  it('is kept as it was written', () => {
    expect(parseDocument('platform', { url: 'HTTPS://Example.org/A%20b' }).url).toBe(
      'HTTPS://Example.org/A%20b',
    )
  })
})

describe('One line of text', () => {
  it('has single spaces and no line breaks; prose keeps them', () => {
    const show = parseDocument('show', { title: 'Star \t\n Trek:\u00A0 \u2028Picard', synopsis: 'A\n\nB' })
    expect([show.title, show.synopsis]).toEqual(['Star Trek: Picard', 'A\n\nB'])
  })

  it('has at most four marks on one letter, and the marks of a script stay', () => {
    const { title } = parseDocument('show', { title: `x${'\u0335'.repeat(300)}y` })
    expect(title).toBe(`x${'\u0335'.repeat(4)}y`)
    expect(parseDocument('show', { title: 'शृंखला' }).title).toBe('शृंखला'.normalize('NFC'))
  })
})

describe('A number as it is written', () => {
  it.each(['0x10', '1e3', '1.0', '+1', '1 2', '٣'])('is not %s', (number) => {
    expect(() => parseDocument('season', { number })).toThrow(Invalid)
  })
})

describe('What is no date', () => {
  it.each(['1849', '2201-01', '1066-10-14', '9999-12-31', '0001-Q1', '1849-02-30'])(
    'tells of the years for %s',
    (date) => {
      expect(whyNoDate(date)).toContain('1850 to 2200')
    },
  )

  it('tells of the month or of the form otherwise', () => {
    expect(whyNoDate('2022-02-30')).toContain('28 days')
    for (const date of ['2022-13', '2022-13-01', 'soon', '12022'])
      expect(whyNoDate(date)).toContain('Write a day as')
  })
})

describe('A time zone', () => {
  it.each([
    ['america/new_york', 'America/New_York'],
    ['EUROPE/KYIV', 'Europe/Kyiv'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['utc', 'UTC'],
    ['local', 'local'],
    ['Mars/Olympus', 'Mars/Olympus'],
    ['+05:00', '+05:00'],
  ])('written %s is named %s', (written, named) => {
    expect(zoneNamed(written)).toBe(named)
    expect(zoneNamed(named)).toBe(named)
  })

  it('of all that Intl knows keeps its name', () => {
    const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'))
    expect(zones.map(zoneNamed)).toEqual(zones)
    expect(parseDocument('platform', { homeZone: 'europe/berlin' }).homeZone).toBe('Europe/Berlin')
  })
})

describe('The id of a row', () => {
  it.each(['a b', 'a.b', '../x', 'a\n', 'é', ' '])('is not %j', (id) => {
    expect(() => parseDocument('season', { episodes: [{ id }] })).toThrow(Invalid)
  })
})
