import { describe, expect, it } from 'vitest'
import { isZone } from '@/lib/foundation/dates/zones'
import { isRegion, REGION_CODES, regionChoices, regionInSentence, regionName, zoneOfRegion } from './regions'

describe('Regions', () => {
  it('are ISO 3166-1 codes in capitals, Kosovo’s, and nothing else', () => {
    expect(['US', 'CA', 'DE', 'KI', 'XK', 'SU', 'YU'].filter(isRegion)).toEqual([
      'US',
      'CA',
      'DE',
      'KI',
      'XK',
    ])
    expect(
      ['us', 'WORLD', 'REST', 'group:x', '', 'UK', 'EU', '__proto__', 'constructor'].some(isRegion),
    ).toBe(false)
  })

  it('have a name and a zone, every one of them', () => {
    expect(REGION_CODES.length).toBeGreaterThan(240)
    for (const code of REGION_CODES) {
      expect(regionName(code), code).not.toBe(code)
      expect(isZone(zoneOfRegion(code)), `${code} ${zoneOfRegion(code)}`).toBe(true)
    }
  })

  it.each([
    ['US', 'America/New_York'],
    ['CA', 'America/Toronto'],
    ['DE', 'Europe/Berlin'],
    ['KI', 'Pacific/Tarawa'],
    ['RU', 'Europe/Moscow'],
    ['ES', 'Europe/Madrid'],
    ['NZ', 'Pacific/Auckland'],
    ['IN', 'Asia/Kolkata'],
  ])('%s has the zone of its capital, %s', (code, zone) => {
    expect(zoneOfRegion(code)).toBe(zone)
  })

  it('stand in a sentence with their article', () => {
    expect(['US', 'GB', 'NL', 'CA', 'DE'].map(regionInSentence)).toEqual([
      'the United States',
      'the United Kingdom',
      'the Netherlands',
      'Canada',
      'Germany',
    ])
  })

  it('besides ISO codes are everywhere, everywhere else, and groups by their names', () => {
    const groups = { 'group:latin-america': 'Latin America' }
    expect(['WORLD', 'REST', 'group:latin-america'].map((code) => regionName(code, groups))).toEqual([
      'Everywhere',
      'Everywhere else',
      'Latin America',
    ])
  })

  it('a code that names nothing is shown as it is, and breaks no page', () => {
    expect(['group:lost', 'ZZZZ', '', '<b>'].map((code) => regionName(code))).toEqual([
      'group:lost',
      'ZZZZ',
      '',
      '<b>',
    ])
  })

  it('are offered once each, by name', () => {
    const names = regionChoices().map(({ name }) => name)
    expect(new Set(names).size).toBe(REGION_CODES.length)
    expect([...names].sort((one, other) => one.localeCompare(other, 'en'))).toEqual(names)
  })
})
