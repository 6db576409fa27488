import { expect, it } from 'vitest'
import { copiedRelease, dayAfter } from './release-copies'

const RELEASE = {
  id: 'r',
  regions: ['US'],
  excluded: [],
  premiere: { on: '2022-03-03', time: '21:00', zone: 'America/New_York' },
  confidence: 'confirmed',
  exceptions: [{ id: 'x', kind: 'skip', skippedDay: '2022-03-10' }],
  sourceIds: ['s'],
}

it('A copy for another country has rows of its own, and claims no hour, no source and no certainty of the first', () => {
  const { id, exceptions, ...copy } = copiedRelease(RELEASE)
  expect(copy).toEqual({
    regions: [],
    excluded: [],
    premiere: { on: '2022-03-03', time: '', zone: '' },
    confidence: 'announced',
    sourceIds: [],
  })
  expect(id).not.toBe('r')
  expect(exceptions).toEqual([{ ...RELEASE.exceptions[0], id: expect.not.stringMatching(/^x$/) }])
})

it('A day after a release is a day later, and none after what names no day', () => {
  expect(dayAfter(RELEASE, 1)).toBe('2022-03-04')
  expect(dayAfter({ premiere: { on: '2022' } }, 1)).toBeNull()
})

it.each(['rumoured', 'expected', 'announced', 'withdrawn'])(
  'A copy of what is %s is so, too',
  (confidence) => {
    expect(copiedRelease({ ...RELEASE, confidence })).toMatchObject({ confidence })
  },
)
