import { describe, expect, it } from 'vitest'
import type { Precision } from '@/lib/foundation/dates/guide-date'
import { type CreditElsewhere, creditStartKey, creditViews, type StoredCredit } from './views'

const guinan = { id: 'guinan', slug: 'guinan', name: 'Guinan' }
const queen = { id: 'queen', slug: 'the-borg-queen', name: 'The Borg Queen' }

function credit(
  name: string,
  character: StoredCredit['character'],
  more: Partial<StoredCredit> = {},
): StoredCredit {
  const person = { id: name, slug: name.toLowerCase(), name, note: '' }
  const words = { job: 'cast', billing: 'main', capacity: 'on-screen', note: '' } as const
  return { id: `${name} credit`, ...words, revealedBy: null, seasonId: 'season', person, character, ...more }
}

function earlier(
  name: string,
  characterId: string | null,
  firstShown: string,
  seasons?: string[],
): CreditElsewhere {
  const precisions: Record<number, Precision> = { 4: 'year', 7: 'month', 10: 'day' }
  const precision = (written: string) => precisions[written.length] ?? 'unknown'
  return {
    personId: name,
    characterId,
    person: { slug: name.toLowerCase(), name },
    show: {
      slug: `show-${firstShown}`,
      title: `Show of ${firstShown}`,
      firstShownValue: firstShown || null,
      firstShownPrecision: precision(firstShown),
    },
    season: seasons
      ? { releases: seasons.map((on) => ({ premiereValue: on || null, premierePrecision: precision(on) })) }
      : null,
  }
}

const BEGAN = creditStartKey(earlier('x', null, '2022-03-03'))
const views = (credits: StoredCredit[], others: CreditElsewhere[]) =>
  creditViews({ credits, others, began: BEGAN, cite: () => [7] })

describe('Who plays a part again', () => {
  it('is whoever played the same character before, from where it was first', () => {
    const others = [earlier('Goldberg', 'guinan', '2002'), earlier('Goldberg', 'guinan', '1988')]
    const [view] = views([credit('Goldberg', guinan)], others)
    expect(view).toMatchObject({
      reprises: { slug: 'show-1988', title: 'Show of 1988' },
      playedBefore: null,
      sources: [7],
    })
  })

  it('is nobody who plays it later, at the same time, or somebody else', () => {
    const others = [
      earlier('Goldberg', 'guinan', '2023'),
      earlier('Goldberg', 'guinan', '2022-03-03'),
      earlier('Goldberg', 'queen', '1988'),
      earlier('Goldberg', null, '1988'),
      earlier('Goldberg', 'guinan', ''),
    ]
    expect(views([credit('Goldberg', guinan)], others)[0]).toMatchObject({
      reprises: null,
      playedBefore: null,
    })
  })

  it('is not found in crew jobs, which have no character', () => {
    expect(views([credit('Frakes', null)], [earlier('Frakes', null, '1996')])[0]?.reprises).toBeNull()
  })
})

describe('Who played a part before', () => {
  it('is the first of the others, with the year', () => {
    const others = [earlier('Thompson', 'queen', '2001'), earlier('Krige', 'queen', '1996-11')]
    expect(views([credit('Wersching', queen)], others)[0]?.playedBefore).toEqual({
      person: 'Krige',
      slug: 'krige',
      show: 'Show of 1996-11',
      year: '1996',
    })
  })

  it('is not told of somebody who reprises the part', () => {
    const others = [earlier('Krige', 'queen', '1996'), earlier('Wersching', 'queen', '2001')]
    expect(views([credit('Wersching', queen)], others)[0]).toMatchObject({
      reprises: { slug: 'show-2001' },
      playedBefore: null,
    })
  })
})

describe('When a credit began', () => {
  it('is its season’s first known date, else its show’s, else open and last', () => {
    const season = earlier('x', null, '1987', ['', '2022-03-04', '2022-03-03'])
    expect(creditStartKey(season) < creditStartKey(earlier('x', null, '2022-03-04'))).toBe(true)
    expect(creditStartKey(season) > creditStartKey(earlier('x', null, '2022-03-02'))).toBe(true)
    expect(creditStartKey(earlier('x', null, '1987', ['']))).toBe(creditStartKey(earlier('x', null, '1987')))
    expect(creditStartKey(earlier('x', null, '')) > creditStartKey(earlier('x', null, '2199'))).toBe(true)
  })

  it('a credit that would give something away is marked', () => {
    expect(
      views([credit('X', queen, { revealedBy: 'e10' }), credit('Y', queen)], []).map((each) => each.spoiler),
    ).toEqual([true, false])
  })
})
