import { describe, expect, test } from 'vitest'
import type { Values } from '@/lib/documents/field-tree'
import { cellsOf, fillDown, pasteInto, withRowsMoved } from './changes'
import { EVERYTHING, shownRows } from './filter'
import { problemWith } from './model'
import { NO_STEPS, redone, undone, withStep } from './steps'
import { COLUMNS, episode, sheetOf, typedInto } from './testing'

const at = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column })
const column = (key: string) => COLUMNS.findIndex((each) => each.key === key)

describe('typing into cells', () => {
  const sheet = sheetOf([episode(1, 'The Star Gazer'), episode(null, 'A Special')])
  const typed = (key: string, text: string) =>
    typedInto(sheet, [{ id: 'e', key, text }]).parts.episodes[1] ?? {}

  test('makes numbers, choices, yes and no, and other episodes of words', () => {
    expect(typed('number', ' 2 ').number).toBe(2)
    expect(typed('runtimeMinutes', '').runtimeMinutes).toBeNull()
    expect(typed('kind', 'mid-season finale').kind).toBe('mid-season-finale')
    expect(typed('sceneAfterCredits', 'Yes').sceneAfterCredits).toBe(true)
    for (const words of ['1', 'the star gazer', '1 · The Star Gazer'])
      expect(typed('airsAfterId', words).airsAfterId).toBe('e1')
  })

  test('leaves what is wrong as it was typed and says why', () => {
    const wrong = [
      ['number', 'two', 'Number: write a whole number from 0 to 5,000.'],
      ['kind', 'Opening', 'Kind: “Opening” is not one of the choices.'],
      ['sceneAfterCredits', 'perhaps', 'A scene after the credits: yes or no.'],
      ['airsAfterId', 'Nothing', 'Airs after: there is no episode “Nothing”.'],
    ] as const
    for (const [key, text, why] of wrong) {
      const row = typed(key, text)
      expect(row[key]).toBe(text)
      expect(problemWith(COLUMNS[column(key)] as (typeof COLUMNS)[0], row, sheet.names)).toBe(why)
    }
  })

  test('touches no other row', () => {
    const { parts } = typedInto(sheet, [{ id: 'e1', key: 'title', text: 'Anew' }])
    expect(parts.episodes[1]).toBe(sheet.parts.episodes[1])
  })
})

describe('pasting, filling and moving', () => {
  const sheet = sheetOf([episode(1, 'One'), episode(2, 'Two')])

  test('a paste that is longer than the list makes rows, and one cell fills what is selected', () => {
    const cells = [['Uno'], ['Dos'], ['Tres']]
    const { typed, added, left } = pasteInto(sheet, at(1, column('title')), cells, () => episode(null, 'new'))
    expect([typed.length, added.length, left]).toEqual([3, 2, 0])
    expect(pasteInto(sheet, at(1, column('title')), cells, null)).toMatchObject({ added: [], left: 2 })
    const both = { ...at(0, column('kind')), bottom: 1 }
    const { typed: kinds } = pasteInto(sheet, both, [['Finale']], null)
    expect(kinds.map(({ text }) => text)).toEqual(['Finale', 'Finale'])
  })

  test('a header names the columns, and rows without a number get the next', () => {
    const cells = [
      ['Writer', 'Air date', 'Episode title'],
      ['Ada', '3 March 2022', 'Three'],
      ['Bob', '10 March 2022', 'Four'],
    ]
    const newRow = (number: number) => ({ ...episode(number), title: '' })
    const { typed, added, unknown } = pasteInto(sheet, at(2, 0), cells, newRow)
    expect(unknown).toEqual(['Writer'])
    expect(added.map(({ number }) => number)).toEqual([3, 4])
    expect(typed.map(({ id, key, text }) => [id, key, text])).toEqual([
      ['e3', 'date', '3 March 2022'],
      ['e3', 'title', 'Three'],
      ['e4', 'date', '10 March 2022'],
      ['e4', 'title', 'Four'],
    ])
  })

  test('a copied rectangle pastes as it was', () => {
    const all = { top: 0, bottom: 1, left: 0, right: COLUMNS.length - 1 }
    const { typed } = pasteInto(sheet, all, cellsOf(sheet, all), null)
    expect(typedInto(sheet, typed).parts.episodes).toEqual(sheet.parts.episodes)
  })

  test('a fill changes only what differs, a single row is filled from the one above', () => {
    expect(fillDown(sheet, { ...at(0, column('number')), bottom: 1 })).toEqual([])
    expect(fillDown(sheet, at(1, column('title')))).toEqual([{ id: 'e2', key: 'title', text: 'One' }])
  })

  test('rows move together and stop at the ends', () => {
    const rows = [episode(1), episode(2), episode(3)]
    const ids = (moved: Values[]) => moved.map(({ id }) => id)
    expect(ids(withRowsMoved(rows, new Set(['e2', 'e3']), -1))).toEqual(['e2', 'e3', 'e1'])
    expect(ids(withRowsMoved(rows, new Set(['e1']), 1))).toEqual(['e2', 'e1', 'e3'])
    expect(withRowsMoved(rows, new Set(['e1']), -1)).toBe(rows)
  })
})

describe('undo', () => {
  const before = { episodes: [episode(1, 'One'), episode(2, 'Two')], releases: [] }
  const after = {
    ...before,
    episodes: [{ ...before.episodes[0], title: 'Uno' }, before.episodes[1] as Values],
  }
  const steps = withStep(NO_STEPS, { before, after, words: 'typed' })

  test('takes a step back and does it again', () => {
    const back = undone(steps, after)
    expect(back?.parts).toEqual(before)
    expect(back && redone(back.steps, back.parts)?.parts).toEqual(after)
    expect(undone(NO_STEPS, after)).toBeNull()
  })

  test('leaves what was changed elsewhere in between', () => {
    const now = { ...after, episodes: [{ ...after.episodes[0], synopsis: 'Q' }, episode(9, 'theirs')] }
    expect(undone(steps, now)?.parts.episodes).toMatchObject([
      { title: 'One', synopsis: 'Q' },
      { id: 'e9', title: 'theirs' },
    ])
  })

  test('brings removed rows back to their place, and takes added ones away', () => {
    const [one, two, three] = [episode(1), episode(2), episode(3)]
    const from = { episodes: [one, two, three], releases: [] }
    const to = { episodes: [one, three], releases: [] }
    const removal = withStep(NO_STEPS, { before: from, after: to, words: 'removed' })
    const typedSince = { ...three, title: 'since' }
    expect(undone(removal, { episodes: [one, typedSince], releases: [] })?.parts.episodes).toEqual([
      one,
      two,
      typedSince,
    ])
    const adding = withStep(NO_STEPS, { before: to, after: from, words: 'added' })
    expect(undone(adding, { episodes: [one, two, typedSince], releases: [] })?.parts.episodes).toEqual([
      one,
      typedSince,
    ])
  })
})

describe('what is shown', () => {
  const rows = [episode(1, 'The Star Gazer'), episode(2), episode(12, 'Farewell'), episode(null, 'Special')]
  const shown = (filter: object) =>
    shownRows(rows, { ...EVERYTHING, ...filter }, (id) => id === 'e1').map(({ id }) => id)

  test('answers to every part of the filter', () => {
    expect(shown({})).toHaveLength(4)
    expect(shown({ title: 'STAR' })).toEqual(['e1'])
    expect(shown({ numbers: '2-12' })).toEqual(['e2', 'e12'])
    expect(shown({ numbers: '2-' })).toEqual(['e2', 'e12'])
    expect(shown({ numbers: '-2' })).toEqual(['e1', 'e2'])
    expect(shown({ numbers: '12' })).toEqual(['e12'])
    expect(shown({ withoutTitle: true })).toEqual(['e2'])
    expect(shown({ withoutDate: true, numbers: '1-2' })).toEqual(['e2'])
    expect(shown({ kind: 'finale' })).toEqual([])
  })
})
