import { describe, expect, test } from 'vitest'
import { rowsAt } from '@/lib/documents/field-tree'
import { partsWith } from './changes'
import { dateText, problemOfMove } from './dates'
import { laterOnes, withLaterOnes } from './later-ones'
import { episode, sheetOf, typedInto } from './testing'

describe('dates of the release', () => {
  const sheet = sheetOf([episode(1), episode(2), episode(3)])
  const dated = (text: string) => typedInto(sheet, [{ id: 'e2', key: 'date', text }])

  test('follow from it, and one that is typed moves its episode', () => {
    expect(dateText(sheet.moves, sheet.planned, 'e2')).toBe('2022-03-10')
    const moved = dated('11 March 2022')
    expect(moved.moves.get('e2')).toMatchObject({ kind: 'move', to: { on: '2022-03-11', time: '' } })
    expect(moved.planned.dates.get('e3')?.value).toBe('2022-03-17')
  })

  test('that are the pattern’s or empty take the move away', () => {
    const moved = dated('2022-03-11')
    for (const text of ['2022-03-10', ''])
      expect(typedInto(moved, [{ id: 'e2', key: 'date', text }]).moves.size).toBe(0)
  })

  test('keep the hour of the release, unless another is typed', () => {
    const nightly = sheetOf([episode(1), episode(2)], {
      premiere: { on: '2022-03-03', time: '21:00', zone: 'America/New_York' },
    })
    const move = (text: string) => typedInto(nightly, [{ id: 'e2', key: 'date', text }]).moves.get('e2')?.to
    expect(dateText(nightly.moves, nightly.planned, 'e2')).toBe('2022-03-10 21:00')
    expect(move('11 March 2022')).toEqual({ on: '2022-03-11', time: '21:00' })
    expect(move('11 March 2022, 10pm')).toEqual({ on: '2022-03-11', time: '22:00' })
    expect(move('2022-03-10 21:00')).toBeUndefined()
  })

  test('of rows that come with them are no moves where the rule gives them', () => {
    const empty = sheetOf([])
    const added = [episode(1), episode(2)]
    const typed = ['3 March 2022', '11 March 2022'].map((text, at) => ({
      id: `e${at + 1}`,
      key: 'date',
      text,
    }))
    expect([...typedInto(empty, typed, added).moves.keys()]).toEqual(['e2'])
  })

  test.each([
    ['3/4/2022', '“3/4/2022” may be Sunday 3 April 2022 or Friday 4 March 2022. Write which.'],
    ['11 march', '“11 march” names no year. Write it, too.'],
    ['soon', expect.stringContaining('is not understood as a date')],
  ])('%j is not guessed', (text, why) => {
    expect(problemOfMove(dated(text).moves.get('e2'))).toEqual(why)
  })

  test('take those that follow along: by whole weeks as a break, else one by one', () => {
    const days = (text: string) => {
      const typed = [{ id: 'e2', key: 'date', text }]
      const later = laterOnes(sheet, typed)
      const parts = later && withLaterOnes(sheet, later)
      if (!parts || 'problem' in parts) throw new Error('Nobody follows.')
      const { planned, release } = sheetOf(parts.episodes, parts.releases[0])
      return [
        ...['e2', 'e3'].map((id) => planned.dates.get(id)?.value),
        rowsAt(release ?? {}, 'exceptions').length,
      ]
    }
    expect(days('2022-03-17')).toEqual(['2022-03-17', '2022-03-24', 1])
    expect(days('2022-03-24')).toEqual(['2022-03-24', '2022-03-31', 1])
    expect(days('2022-03-11')).toEqual(['2022-03-11', '2022-03-18', 2])
    expect(laterOnes(sheet, [{ id: 'e3', key: 'date', text: '2022-03-18' }])).toBeNull()
  })

  test('that are none stay as typed, and the other dates stand', () => {
    const wrong = dated('soon')
    expect(dateText(wrong.moves, wrong.planned, 'e2')).toBe('soon')
    expect(wrong.planned.dates.get('e3')?.value).toBe('2022-03-17')
  })

  test('are refused where a release would need more of them than it takes', () => {
    const many = sheetOf(Array.from({ length: 501 }, (_, step) => episode(step + 1)))
    const typed = many.shown.map(({ id }) => ({ id: String(id), key: 'date', text: '2050-01-01' }))
    expect(partsWith(many, typed)).toEqual({ problem: expect.stringContaining('500') })
  })
})
