import { describe, expect, it } from 'vitest'
import { FORMS } from '@/lib/guide/kinds/forms'
import { parseDocument } from '@/lib/guide/kinds/parse'
import type { SeasonInput } from '@/prisma/seed/revision'
import { changesBetween } from './differences'
import { fieldsIn } from './field-tree'

const fields = fieldsIn(FORMS.season.fields)
const names = { picard: 'Star Trek: Picard', prime: 'Prime Video' }

function told(before: SeasonInput, after: SeasonInput): string[] {
  const [one, other] = [before, after].map((each) => parseDocument('season', each))
  if (!one || !other) return []
  return changesBetween({ fields, before: one, after: other, names }).map(
    (change) => `${change.label}: ${change.before || '—'} → ${change.after || '—'}`,
  )
}

const us = { id: 'us', platformId: 'prime', regions: ['US'], premiere: { on: '2022-03-03' } }
const one = { id: 'e1', number: 1, title: 'The Star Gazer' }
const two = { id: 'e2', number: 2, title: 'Penance' }

describe('What an edit changed, in words', () => {
  it('is nothing where nothing changed', () => {
    expect(
      told({ number: 2, releases: [us], episodes: [one] }, { number: 2, releases: [us], episodes: [one] }),
    ).toEqual([])
  })

  it('names the field, and says choices, entries and yes or no as a person would', () => {
    expect(told({}, { number: 2, state: 'final', showId: 'picard' })).toEqual([
      'Show: — → Star Trek: Picard',
      'Number: — → 2',
      'State: — → The final season',
    ])
    expect(
      told({ releases: [us] }, { releases: [{ ...us, exclusive: true, regions: ['US', 'CA'] }] }),
    ).toEqual([
      'Releases › United States, Canada · Prime Video › Regions: United States → United States, Canada',
      'Releases › United States, Canada · Prime Video › Exclusive: no → yes',
    ])
  })

  it('finds a field inside of a row and a group', () => {
    expect(told({ releases: [us] }, { releases: [{ ...us, premiere: { on: '2022-03-04' } }] })).toEqual([
      'Releases › United States · Prime Video › First episode › Date: 2022-03-03 → 2022-03-04',
    ])
  })

  it('tells rows that were added, removed and put in another order', () => {
    expect(told({ episodes: [one] }, { episodes: [one, two] })).toEqual(['Episodes › 2 · Penance: — → added'])
    expect(told({ episodes: [one, two] }, { episodes: [two] })).toEqual([
      'Episodes › 1 · The Star Gazer: there → removed',
    ])
    expect(told({ episodes: [one, two] }, { episodes: [two, one] })).toEqual([
      'Episodes: in another order → in this order',
    ])
  })

  it('says rows that are pointed to by what they are called, each in its own document', () => {
    const source = { id: 's', publisher: 'What to Watch' }
    expect(told({ sources: [source] }, { sources: [source], textSources: ['s'] })).toEqual([
      'Plot sources: — → What to Watch',
    ])
    expect(told({ sources: [source], textSources: ['s'] }, {})).toEqual([
      'Plot sources: What to Watch → —',
      'Sources › What to Watch: there → removed',
    ])
  })

  it('a row without a name is told by its place, and an entry nobody knows by its id', () => {
    expect(told({}, { episodes: [{ id: 'x' }] })).toEqual(['Episodes › episode 1: — → added'])
    expect(told({}, { precededBy: 'gone' })).toEqual(['Comes after: — → gone'])
  })

  it('an entry called constructor is a text like any other', () => {
    expect(told({ precededBy: '__proto__' }, { precededBy: 'constructor' })).toEqual([
      'Comes after: __proto__ → constructor',
    ])
  })

  it('shows what was typed as the text it is', () => {
    expect(told({ title: '' }, { title: '<script>alert(1)</script>' })).toEqual([
      'Title: — → <script>alert(1)</script>',
    ])
  })

  it('everything is new in a first version', () => {
    const document = parseDocument('season', { number: 2, episodes: [one] })
    expect(
      changesBetween({ fields, before: {}, after: document, names }).map((change) => change.label),
    ).toContain('Episodes › 1 · The Star Gazer')
  })
})
