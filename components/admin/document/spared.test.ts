import { expect, it } from 'vitest'
import { withoutWrongValues } from './spared'

const KEPT = {
  title: 'Old',
  releases: [{ id: 'r', note: '', premiere: { on: '2022-03-03' }, regions: ['US'] }],
}
const release = (more: object) => ({ ...KEPT.releases[0], ...more })
const problem = (path: string) => ({ path, message: 'Wrong.' })

it('A wrong value is spared, and everything else is as it was typed', () => {
  const typed = { title: 'New', releases: [release({ note: 'More', premiere: { on: 'soon' } })] }
  expect(withoutWrongValues(typed, KEPT, [problem('releases.r.premiere.on')])).toEqual({
    title: 'New',
    releases: [release({ note: 'More', premiere: { on: '2022-03-03' } })],
  })
})

it('A wrong value of a new row is empty, and one of a list is the whole list', () => {
  const added = { id: 'new', premiere: { on: 'soon' }, regions: ['US', 'XX'] }
  const typed = { title: 'New', releases: [...KEPT.releases, added] }
  const problems = [problem('releases.new.premiere.on'), problem('releases.new.regions.1')]
  expect(withoutWrongValues(typed, KEPT, problems)?.releases).toEqual([
    KEPT.releases[0],
    { id: 'new', premiere: { on: '' }, regions: '' },
  ])
})

it('What is wrong with no one field is spared by nothing', () => {
  expect(withoutWrongValues(KEPT, KEPT, [problem('')])).toBeNull()
  expect(withoutWrongValues(KEPT, KEPT, [problem('releases.gone.note')])).toBeNull()
})
