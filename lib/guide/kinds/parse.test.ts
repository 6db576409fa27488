import { describe, expect, it } from 'vitest'
import { emptyValues } from '@/lib/documents/field-tree'
import { KIND_NAMES } from '@/lib/documents/kinds'
import { Invalid, type Problem } from '@/lib/foundation/errors'
import { FORMS } from './forms'
import { parseDocument, readDocument } from './parse'

function problemsOf(kind: 'show' | 'season' | 'platform', input: unknown): Problem[] {
  try {
    parseDocument(kind, input)
    return []
  } catch (fault) {
    if (fault instanceof Invalid) return fault.problems
    throw fault
  }
}

const paths = (kind: 'show' | 'season' | 'platform', input: unknown) =>
  problemsOf(kind, input).map((problem) => problem.path)

describe('A document', () => {
  it.each(KIND_NAMES)('of nothing is a whole, empty %s, the same when read again', (kind) => {
    const empty = parseDocument(kind, {})
    expect(empty).toEqual(emptyValues(FORMS[kind].fields))
    expect(readDocument(kind, JSON.stringify(empty))).toEqual(empty)
  })

  it.each([[null], [undefined], ['text'], [7], [[]], [true]])('is not %j', (input) => {
    expect(() => parseDocument('show', input)).toThrow(Invalid)
  })

  it('drops what is no field of it, __proto__ and constructor included', () => {
    const input = JSON.parse(
      '{"title":"Picard","role":"owner","publishedAt":"2022","createdById":"x","__proto__":{"title":"Evil","isOwner":true},"constructor":{"prototype":{}},"originators":[{"id":"o","platformId":"p","__proto__":{"evil":1},"extra":1}]}',
    )
    const show = parseDocument('show', input)
    expect(show.title).toBe('Picard')
    expect(Object.keys(show)).toEqual(Object.keys(parseDocument('show', {})))
    expect(Object.keys(show.originators[0] ?? {})).toEqual(['id', 'platformId'])
    expect(Object.getPrototypeOf(show)).toBe(Object.prototype)
    expect('isOwner' in show || 'evil' in {} || 'isOwner' in {}).toBe(false)
  })

  it('names each problem by the ids of its rows, not by their numbers', () => {
    const input = {
      number: 2,
      releases: [
        { id: 'us' },
        { id: 'rest', premiere: { on: '2022-02-30' }, batches: [{ id: 'b', size: 0 }] },
      ],
    }
    expect(paths('season', input)).toEqual(['releases.rest.premiere.on', 'releases.rest.batches.b.size'])
  })

  it('gives a row without an id one of its own, and refuses two of one id', () => {
    const { episodes } = parseDocument('season', { episodes: [{ title: 'A' }, { title: 'B' }] })
    expect(new Set(episodes.map((episode) => episode.id)).size).toBe(2)
    expect(paths('season', { episodes: [{ id: 'a' }, { id: 'a' }] })).toEqual(['episodes'])
    expect(paths('season', { episodes: [{ id: '' }] })).toEqual(['episodes.0.id'])
    expect(paths('season', { episodes: [{ id: 'a'.repeat(41) }] })).toHaveLength(1)
  })

  it('points to a row or an entry once, however often it is sent', () => {
    const { orders } = parseDocument('season', {
      orders: [{ id: 'o', name: 'Disc', episodeIds: ['b', 'a', 'b'] }],
    })
    expect(orders[0]?.episodeIds).toEqual(['b', 'a'])
  })

  it('refuses ten thousand rows, with one problem', () => {
    const credits = Array.from({ length: 10_000 }, (_, index) => ({ id: `c${index}` }))
    expect(problemsOf('season', { credits })).toEqual([
      { path: 'credits', message: 'Cast and crew: at most 2,000 rows.' },
    ])
  })

  it('takes no notice of depth where there is no field', () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 10_000; level += 1) deep = { deep }
    expect(parseDocument('show', { title: 'Deep', deep }).title).toBe('Deep')
    expect(paths('show', { title: deep })).toEqual(['title'])
  })
})

describe('Text', () => {
  it('of 5,000 characters is no title, and the problem says how many fit', () => {
    expect(problemsOf('show', { title: 'x'.repeat(5_000) })).toEqual([
      {
        path: 'title',
        message: 'Title: 5,000 characters are too many; at most 200 fit. Shorten it.',
      },
    ])
    expect(paths('show', { title: 'x'.repeat(201) })).toEqual(['title'])
    expect(paths('show', { title: 'x'.repeat(200) })).toEqual([])
    expect(paths('show', { synopsis: 'x'.repeat(10_001) })).toEqual(['synopsis'])
    expect(paths('show', { title: 'x'.repeat(1_000_000) })).toEqual(['title'])
  })

  it('is kept without control, zero-width and direction-override characters', () => {
    const title = ' \u0000Pi\u0007ca\u200Brd\u202E \u2066S2\u2069\uFEFF\u007F '
    expect(parseDocument('show', { title }).title).toBe('Picard S2')
  })

  it('is kept well-formed and in one normal form', () => {
    expect(parseDocument('show', { title: 'a\uD800b' }).title).toBe('a\uFFFDb')
    expect(parseDocument('show', { title: 'cafe\u0301' }).title).toBe('caf\u00E9')
    expect(parseDocument('show', { title: '\u{1F596}\u{1F3FD}' }).title).toBe('\u{1F596}\u{1F3FD}')
  })

  it('keeps line breaks and tabs in prose, and the right-to-left script itself', () => {
    expect(parseDocument('show', { synopsis: 'One\n\nTwo\tthree' }).synopsis).toBe('One\n\nTwo\tthree')
    expect(parseDocument('show', { title: 'מסע בין כוכבים' }).title).toBe('מסע בין כוכבים')
  })

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '</script><script>',
    "'; DROP TABLE Show; --",
    '=HYPERLINK("x")',
  ])('stores %s as the text it is', (title) => {
    expect(parseDocument('show', { title }).title).toBe(title)
  })

  it.each([[7], [null], [['a']], [{}], [true]])('is not %j', (title) => {
    expect(paths('show', { title })).toEqual(['title'])
  })
})

describe('An address on the web', () => {
  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    '//example.org',
    '/path',
    'example.org',
    'https://',
    'https://user@example.org',
    'https://user:secret@example.org',
    'https://:secret@example.org',
    'blob:https://example.org/x',
    `https://example.org/${'x'.repeat(3_000)}`,
  ])('is not %s', (url) => {
    expect(paths('platform', { url })).toContain('url')
  })

  it('is http or https, and may be missing', () => {
    for (const url of ['', 'https://example.org/a?b=c#d', 'http://guide.example:3000', 'https://例え.jp/'])
      expect(paths('platform', { url })).toEqual([])
  })
})

describe('The address of an entry', () => {
  it.each(['admin', 'API', 'api', '..', 'a b', 'a/b', 'Ⅳ', 'café', '-a', 'a--b', '🖖', 'a'.repeat(81)])(
    'is not “%s”',
    (slug) => {
      expect(paths('show', { slug })).toContain('slug')
    },
  )

  it('may be empty, or words with hyphens', () => {
    expect(paths('show', { slug: '' })).toEqual([])
    expect(paths('show', { slug: 'star-trek-picard' })).toEqual([])
  })
})

describe('A number', () => {
  const number = (value: unknown) => parseDocument('season', { number: value }).number

  it('is a whole one, as a number or as a text input has it', () => {
    expect([number('2'), number(' 12 '), number(0), number('')]).toEqual([2, 12, 0, null])
  })

  it.each([
    [-1],
    [1.5],
    ['1.5'],
    [2 ** 31],
    ['2147483648'],
    [5_001],
    ['x'],
    ['1e99'],
    ['Infinity'],
    [true],
    [[]],
  ])('is not %j', (value) => {
    expect(new Set(paths('season', { number: value }))).toEqual(new Set(['number']))
    expect(paths('season', { episodes: [{ id: 'e', number: value }] })).toContain('episodes.e.number')
  })

  it('is not NaN or Infinity either', () => {
    expect(paths('season', { number: Number.NaN })).toEqual(['number'])
    expect(paths('season', { number: Number.POSITIVE_INFINITY })).toEqual(['number'])
  })
})

describe('Choices, dates, zones and codes', () => {
  it('an unknown choice is refused, that of another field too', () => {
    expect(paths('season', { state: 'ended' })).toEqual(['state'])
    expect(paths('season', { releases: [{ id: 'r', pattern: 'constructor' }] })).toEqual([
      'releases.r.pattern',
    ])
    expect(paths('show', { kind: '' })).toEqual(['kind'])
  })

  it('a day that does not exist says how many days the month has', () => {
    const [problem] = problemsOf('season', { releases: [{ id: 'r', premiere: { on: '2022-02-30' } }] })
    expect(problem?.message).toBe('Date: “2022-02-30” does not exist: that month has 28 days.')
  })

  it('years 0001 and 9999, times and zones that do not exist', () => {
    const at = (premiere: object) => paths('season', { releases: [{ id: 'r', premiere }] })
    expect(at({ on: '0001-01-01' })).toEqual(['releases.r.premiere.on'])
    expect(at({ on: '9999-12-31' })).toEqual(['releases.r.premiere.on'])
    expect(at({ on: '2022-03-13', time: '02:30', zone: 'America/New_York' })).toEqual([])
    for (const time of ['24:00', '9:00', '21:60', '21.00', '21:00:00'])
      expect(at({ time }), time).toContain('releases.r.premiere.time')
    expect(at({ zone: 'Mars/Olympus' })).toEqual(['releases.r.premiere.zone'])
    expect(at({ zone: 'local' })).toEqual([])
    expect(paths('platform', { homeZone: 'local' })).toEqual(['homeZone'])
  })

  it('an unknown country is refused by its place in the list', () => {
    expect(paths('season', { releases: [{ id: 'r', regions: ['US', 'XX'] }] })).toEqual([
      'releases.r.regions.1',
    ])
    expect(paths('season', { releases: [{ id: 'r', excluded: ['WORLD'] }] })).toEqual([
      'releases.r.excluded.0',
    ])
    expect(paths('platform', { regions: 'US, __proto__' })).toEqual(['regions.1'])
  })

  it('codes may be typed with commas and spaces', () => {
    expect(parseDocument('platform', { regions: ' US, CA;DE\n' }).regions).toEqual(['US', 'CA', 'DE'])
    expect(paths('platform', { regions: Array(261).fill('US') })).toEqual(['regions'])
  })
})
