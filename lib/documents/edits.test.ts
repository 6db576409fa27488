import { describe, expect, it } from 'vitest'
import { FORMS } from '@/lib/guide/kinds/forms'
import { parseDocument } from '@/lib/guide/kinds/parse'
import type { SeasonInput } from '@/prisma/seed/revision'
import { mergeDocuments, valueAt, withoutRow, withRow, withRowMoved, withValue } from './edits'
import { fieldsIn } from './field-tree'

const fields = fieldsIn(FORMS.season.fields)
const episode = (id: string, title = id) => ({ id, title })
const season = (input: SeasonInput) => parseDocument('season', input)

function merged(base: SeasonInput, mine: SeasonInput, theirs: SeasonInput) {
  const { document, clashes } = mergeDocuments({
    fields,
    base: season(base),
    mine: season(mine),
    theirs: season(theirs),
  })
  return { document: season(document), clashes }
}

/** The ids of the episodes after both editings of their list. */
function order(base: string[], mine: string[], theirs: string[]): string {
  const list = (ids: string[]) => ({ episodes: ids.map((id) => episode(id)) })
  return merged(list(base), list(mine), list(theirs))
    .document.episodes.map(({ id }) => id)
    .join(' ')
}

describe('Two editings of one document', () => {
  it('different fields are both kept', () => {
    const { document, clashes } = merged(
      { title: 'A', plot: 'a' },
      { title: 'B', plot: 'a' },
      { title: 'A', plot: 'b' },
    )
    expect([document.title, document.plot, clashes]).toEqual(['B', 'b', []])
  })

  it('the same field clashes; theirs stands and both are told', () => {
    const { document, clashes } = merged({ title: 'A' }, { title: 'B' }, { title: 'C' })
    expect(document.title).toBe('C')
    expect(clashes).toEqual([{ path: 'title', mine: 'B', theirs: 'C' }])
  })

  it('the same change by both is no clash', () => {
    const { document, clashes } = merged({ title: 'A' }, { title: 'B' }, { title: 'B' })
    expect([document.title, clashes]).toEqual(['B', []])
  })

  it('what was emptied by one stays empty, and clashes with what the other wrote', () => {
    expect(merged({ title: 'A' }, { title: '' }, { title: 'A' }).document.title).toBe('')
    expect(merged({ title: 'A' }, { title: '' }, { title: 'B' }).clashes).toEqual([
      { path: 'title', mine: '', theirs: 'B' },
    ])
  })

  it('different fields of one row are both kept, the same field of it clashes by the row’s id', () => {
    const row = (more: object) => ({
      releases: [{ id: 'us', note: 'x', premiere: { on: '2022-03-03' }, ...more }],
    })
    const both = merged(row({}), row({ note: 'mine' }), row({ premiere: { on: '2022-03-04' } }))
    expect(both.document.releases[0]).toMatchObject({ note: 'mine', premiere: { on: '2022-03-04' } })
    expect(both.clashes).toEqual([])
    const clash = merged(
      row({}),
      row({ premiere: { on: '2022-03-05' } }),
      row({ premiere: { on: '2022-03-04' } }),
    )
    expect(clash.clashes).toEqual([
      { path: 'releases.us.premiere.on', mine: '2022-03-05', theirs: '2022-03-04' },
    ])
  })

  it('rows added by both are all there, each after the row it was put after', () => {
    expect(order(['a', 'b'], ['a', 'x', 'b'], ['a', 'b', 'y'])).toBe('a x b y')
    expect(order(['a'], ['x', 'a'], ['a'])).toBe('x a')
    expect(order(['a'], ['a'], ['y', 'a'])).toBe('y a')
    expect(order([], ['x'], ['y']).split(' ').sort()).toEqual(['x', 'y'])
  })

  it('a row removed by one is gone, by both too', () => {
    expect(order(['a', 'b'], ['b'], ['a', 'b'])).toBe('b')
    expect(order(['a', 'b'], ['a', 'b'], ['b'])).toBe('b')
    expect(order(['a', 'b'], ['b'], ['b'])).toBe('b')
    expect(order(['a', 'b'], [], ['a', 'b', 'c'])).toBe('c')
  })

  it('a row that one removed and the other changed is kept, as it was changed', () => {
    const base = { episodes: [episode('a'), episode('b')] }
    const changed = { episodes: [episode('a', 'Changed'), episode('b')] }
    const removed = { episodes: [episode('b')] }
    expect(merged(base, removed, changed).document.episodes.map(({ title }) => title)).toEqual([
      'Changed',
      'b',
    ])
    expect(merged(base, changed, removed).document.episodes.map(({ title }) => title)).toEqual([
      'Changed',
      'b',
    ])
  })

  it('an order that one of them changed is kept, whoever it was', () => {
    expect(order(['a', 'b', 'c'], ['c', 'a', 'b'], ['a', 'b', 'c'])).toBe('c a b')
    expect(order(['a', 'b', 'c'], ['a', 'b', 'c'], ['c', 'a', 'b'])).toBe('c a b')
    expect(order(['a', 'b', 'c'], ['c', 'a', 'b'], ['a', 'b', 'c', 'd'])).toBe('c d a b')
    expect(order(['a', 'b', 'c'], ['a', 'b', 'x', 'c'], ['c', 'b', 'a'])).toBe('c b x a')
  })

  it('two orders give a valid one, without a row lost or twice', () => {
    expect(order(['a', 'b', 'c'], ['c', 'a', 'b'], ['b', 'a', 'c'])).toBe('b a c')
  })

  it('takes nothing from what it was given', () => {
    const [base, mine, theirs] = [season({ title: 'A' }), season({ title: 'B' }), season({ title: 'C' })]
    const before = JSON.stringify([base, mine, theirs])
    mergeDocuments({ fields, base, mine, theirs })
    expect(JSON.stringify([base, mine, theirs])).toBe(before)
  })
})

describe('Places in a document', () => {
  const document = {
    title: 'A',
    releases: [{ id: 'us', premiere: { on: 'x' } }, { id: 'rest' }, { id: 'ca' }],
  }
  const ids = (values: Record<string, unknown>) => (values.releases as { id: string }[]).map(({ id }) => id)

  it('are read and written by the ids of rows, and the old document stays as it was', () => {
    const changed = withValue(document, ['releases', 'us', 'premiere', 'on'], '2022')
    expect(valueAt(changed, ['releases', 'us', 'premiere', 'on'])).toBe('2022')
    expect(valueAt(document, ['releases', 'us', 'premiere', 'on'])).toBe('x')
    expect(valueAt(document, ['releases', 'gone', 'premiere', 'on'])).toBeUndefined()
    expect(withValue(document, ['releases', 'gone', 'note'], 'x')).toEqual(document)
  })

  it('take rows in, out, and up and down to the ends of the list', () => {
    expect(ids(withRow(document, ['releases'], { id: 'new' }))).toEqual(['us', 'rest', 'ca', 'new'])
    expect(withRow({}, ['episodes'], { id: 'new' })).toEqual({ episodes: [{ id: 'new' }] })
    expect(ids(withoutRow(document, ['releases', 'rest']))).toEqual(['us', 'ca'])
    expect(ids(withRowMoved(document, ['releases', 'ca'], -1))).toEqual(['us', 'ca', 'rest'])
    expect(ids(withRowMoved(document, ['releases', 'us'], -1))).toEqual(['us', 'rest', 'ca'])
    expect(ids(withRowMoved(document, ['releases', 'ca'], 1))).toEqual(['us', 'rest', 'ca'])
    expect(ids(withRowMoved(document, ['releases', 'us'], 1))).toEqual(['rest', 'us', 'ca'])
  })

  it('a row that is gone moves nothing', () => {
    expect(ids(withRowMoved(document, ['releases', 'gone'], 1))).toEqual(['us', 'rest', 'ca'])
    expect(ids(withRowMoved(document, ['releases', 'gone'], -1))).toEqual(['us', 'rest', 'ca'])
  })
})
