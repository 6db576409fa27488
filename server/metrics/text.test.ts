import { expect, it } from 'vitest'
import { countSince, newHistogram } from '@/lib/foundation/histogram'
import { parsedMetrics } from './testing'
import { gauge, metricsText } from './text'

it('labels are told in quotes, whatever is in them', () => {
  const labels = { path: 'a "b"\\c\nd', queue: 'pages' }
  const text = metricsText([
    { name: 'x', help: 'About x.', type: 'gauge', samples: [{ labels, value: 1.5 }] },
  ])
  expect(text).toBe('# HELP x About x.\n# TYPE x gauge\nx{path="a \\"b\\"\\\\c\\nd",queue="pages"} 1.5\n')
  expect(Object.values(parsedMetrics(text).samples)).toEqual([1.5])
})

it('each bucket of a histogram holds the smaller ones', () => {
  const value = newHistogram([0.1, 1])
  for (const secondsAgo of [0, 0.5, 0.5, 5]) countSince(performance.now() - secondsAgo * 1000, value)
  const text = metricsText([
    { name: 'took_seconds', help: 'How long.', type: 'histogram', samples: [{ value }] },
  ])
  expect(parsedMetrics(text).samples).toEqual({
    'took_seconds_bucket{le="0.1"}': 1,
    'took_seconds_bucket{le="1"}': 3,
    'took_seconds_bucket{le="+Inf"}': 4,
    took_seconds_sum: expect.closeTo(6, 1),
    took_seconds_count: 4,
  })
})

it('what is not known is told as such', () => {
  expect(metricsText([gauge('x', 'About x.', Number.NaN)])).toContain('\nx NaN\n')
})

it('the parser of these tests refuses what is none of the format', () => {
  for (const text of [
    'x 1\n',
    '# HELP x X.\n# TYPE x gauge\nx{a=1} 1\n',
    '# TYPE x gauge\nx one\n',
    '# TYPE x gauge\nx 1',
  ])
    expect(() => parsedMetrics(text)).toThrow()
})
