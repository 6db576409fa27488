import { describe, expect, it } from 'vitest'
import { REGION_CODES } from '../regions/regions'
import { exceptOf, type Reach, reaches } from './reach'

const groups = { 'group:latin-america': ['AR', 'BR', 'MX'] }

function row(id: string, regions: string[], more: Partial<Reach> = {}): Reach {
  const plain = { window: 'first-run' as const, excluded: [], platformRegions: [], withdrawn: false }
  return { id, regions, ...plain, ...more }
}

function reachedBy(table: Reach[], region: string): string[] {
  return table.filter((each) => reaches({ row: each, region, rows: table, groups })).map((each) => each.id)
}

describe('Everywhere not named otherwise', () => {
  const us = row('us', ['US'])
  const canada = row('canada', ['CA'])
  const rest = row('rest', ['REST'])

  it('is every region that no other row of the window names', () => {
    const table = [us, canada, rest]
    expect(reachedBy(table, 'US')).toEqual(['us'])
    expect(reachedBy(table, 'CA')).toEqual(['canada'])
    expect(reachedBy(table, 'DE')).toEqual(['rest'])
    expect(exceptOf(rest, table, groups)).toEqual(['CA', 'US'])
  })

  it('loses nothing to a later free-to-air row or to a disc', () => {
    const table = [
      rest,
      row('free', ['DE'], { window: 'later' }),
      row('disc', ['DE', 'GB'], { window: 'disc' }),
    ]
    expect(reachedBy(table, 'DE')).toEqual(['rest', 'free', 'disc'])
    expect(exceptOf(rest, table, groups)).toEqual([])
  })

  it('of a later window looks at rows of the later window alone', () => {
    const later = row('later', ['REST'], { window: 'later' })
    const table = [us, later, row('free', ['DE'], { window: 'later' })]
    expect(reachedBy(table, 'US')).toEqual(['us', 'later'])
    expect(exceptOf(later, table, groups)).toEqual(['DE'])
  })

  it('is only where the platform exists, and says where it is not', () => {
    const here = row('rest', ['REST'], { platformRegions: ['US', 'DE', 'FR'] })
    const table = [us, here]
    expect(reachedBy(table, 'DE')).toEqual(['rest'])
    expect(reachedBy(table, 'JP')).toEqual([])
    const except = exceptOf(here, table, groups)
    expect(REGION_CODES.filter((code) => !except.includes(code))).toEqual(['DE', 'FR'])
  })

  it('leaves to a named group every member of it', () => {
    const table = [row('south', ['group:latin-america']), rest]
    expect(reachedBy(table, 'BR')).toEqual(['south'])
    expect(reachedBy(table, 'CL')).toEqual(['rest'])
    expect(exceptOf(rest, table, groups)).toEqual(['AR', 'BR', 'MX'])
  })

  it('takes a group’s member that its row leaves out', () => {
    const table = [row('south', ['group:latin-america'], { excluded: ['BR'] }), rest]
    expect(reachedBy(table, 'BR')).toEqual(['rest'])
    expect(exceptOf(rest, table, groups)).toEqual(['AR', 'MX'])
  })

  it('does not reach what it leaves out itself, a region or a group', () => {
    const without = row('rest', ['REST'], { excluded: ['CN', 'group:latin-america'] })
    const table = [us, without]
    expect(reachedBy(table, 'CN')).toEqual([])
    expect(reachedBy(table, 'MX')).toEqual([])
    expect(exceptOf(without, table, groups)).toEqual(['AR', 'BR', 'CN', 'MX', 'US'])
  })

  it('gets back a region when the row that named it is withdrawn', () => {
    const table = [row('us', ['US'], { withdrawn: true }), rest]
    expect(reachedBy(table, 'US')).toEqual(['us', 'rest'])
    expect(exceptOf(rest, table, groups)).toEqual([])
  })

  it('may be two rows, and neither takes a region from the other, nor does a row for everywhere', () => {
    const table = [us, rest, row('rest too', ['REST']), row('world', ['WORLD'])]
    expect(reachedBy(table, 'DE')).toEqual(['rest', 'rest too', 'world'])
    expect(reachedBy(table, 'US')).toEqual(['us', 'world'])
  })

  it('together with a region of its own reaches that region, whoever else names it', () => {
    const both = row('both', ['REST', 'US'])
    expect(reachedBy([us, both], 'US')).toEqual(['us', 'both'])
    expect(exceptOf(both, [us, both], groups)).toEqual([])
  })
})

describe('Rows that name regions', () => {
  it('everywhere is everywhere but where it is left out or the platform does not exist', () => {
    const world = row('world', ['WORLD'], { excluded: ['KP'], platformRegions: ['US', 'KP'] })
    expect(reachedBy([world], 'US')).toEqual(['world'])
    expect(reachedBy([world], 'KP')).toEqual([])
    expect(reachedBy([world], 'DE')).toEqual([])
    expect(exceptOf(row('world', ['WORLD'], { excluded: ['KP'] }), [], groups)).toEqual(['KP'])
  })

  it('a region that is named is reached though the platform is not known to be there', () => {
    expect(reachedBy([row('de', ['DE'], { platformRegions: ['US'] })], 'DE')).toEqual(['de'])
  })

  it('a group reaches its members, and one that nobody has made reaches nobody', () => {
    const table = [row('south', ['group:latin-america']), row('lost', ['group:lost'])]
    expect(reachedBy(table, 'AR')).toEqual(['south'])
    expect(reachedBy(table, 'US')).toEqual([])
    expect(exceptOf(row('x', ['group:latin-america'], { excluded: ['BR'] }), [], groups)).toEqual(['BR'])
  })

  it('what the API calls except is exactly what an everywhere row does not reach', () => {
    const table = [
      row('us', ['US']),
      row('south', ['group:latin-america'], { excluded: ['MX'] }),
      row('gone', ['FR'], { withdrawn: true }),
      row('rest', ['REST'], { excluded: ['RU'] }),
      row('world', ['WORLD'], { platformRegions: ['US', 'DE', 'RU'] }),
    ]
    for (const everywhere of table.slice(-2)) {
      const except = new Set(exceptOf(everywhere, table, groups))
      for (const code of REGION_CODES)
        expect(reaches({ row: everywhere, region: code, rows: table, groups }), code).toBe(!except.has(code))
    }
  })
})
