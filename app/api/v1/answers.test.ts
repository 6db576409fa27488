import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sampleGuide } from '@/lib/editing/entries/testing'
import type { TemporaryDatabase } from '@/lib/foundation/db/testing'
import { ROUTES_SERVED, runningApi } from './testing'
import { type ApiDocument, type Given, judgeBy } from './testing-document'

const AFTER_THE_END = '2024-06-01T12:00:00Z'

const api = runningApi()

async function given(path: string): Promise<Given> {
  const answer = await api.ask(path)
  const type = answer.headers.get('content-type') ?? ''
  return { path, status: answer.status, type, body: await answer.json() }
}

async function documented(): Promise<{ document: ApiDocument; judge: (given: Given) => string[] }> {
  const document = (await given('/api/v1/openapi.json')).body as ApiDocument
  return { document, judge: judgeBy(document) }
}

it('every address is in the document, and every address of the document is there', async () => {
  const { document } = await documented()
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  const served = files
    .filter((file) => file.endsWith('route.ts'))
    .map((file) => `/api/v1/${file.slice(0, -9)}`)
  const templates = served.map((path) => path.replace('[number]', '{n}').replace(/\[(\w+)\]/g, '{$1}'))
  const described = [...Object.keys(document.paths), '/api/v1/openapi.json']
  expect(templates.sort()).toEqual(described.sort())
  expect(ROUTES_SERVED).toBe(described.length)
})

describe.each(['2022-02-02T12:00:00Z', AFTER_THE_END])('At %s', (now) => {
  const own = sampleGuide(now)

  it('every answer keeps to the document, in every region', async () => {
    const { judge } = await documented()
    const paths = await everyPath(own)
    expect(paths.length).toBeGreaterThan(60)
    for (const path of paths) {
      const answer = await given(path)
      expect([path, answer.status, judge(answer)]).toEqual([path, 200, []])
    }
  })

  it('every problem does too, and says which value is wrong', async () => {
    const { judge } = await documented()
    for (const [path, status, parameter, word] of PROBLEMS) {
      const answer = await given(path)
      expect([path, answer.type, judge(answer)]).toEqual([path, 'application/problem+json', []])
      expect(answer.body, path).toMatchObject({ type: 'about:blank', status, title: expect.any(String) })
      const body = answer.body as { detail: string; parameter?: string }
      expect([path, answer.status, body.parameter ?? null]).toEqual([path, status, parameter])
      expect(body.detail, path).toContain(word)
    }
  })

  it('a field too many or too few is noticed, in what is nested as well', async () => {
    const { judge } = await documented()
    const answer = await given('/api/v1/shows/star-trek-picard/seasons/2?region=CA')
    const body = answer.body as { plot?: string; releases: { premiere: object }[] }
    expect(judge({ ...answer, body: { ...body, rating: 5 } })).toEqual([expect.stringContaining('rating')])
    const { plot: _, ...without } = body
    expect(judge({ ...answer, body: without })).toEqual([expect.stringContaining('plot')])
    const [first, ...rest] = body.releases
    const releases = (premiere: object) => [{ ...first, premiere }, ...rest]
    const wrong = { ...first?.premiere, value: '2022-01-01T00:00:00Z' }
    expect(judge({ ...answer, body: { ...body, releases: releases(wrong) } }).join()).toContain('pattern')
    expect(judge({ ...answer, status: 418 }).join()).not.toBe('')
    expect(judge({ ...answer, path: '/api/v1/nothing' })).toEqual([expect.stringContaining('no 200')])
  })
})

/** Every answer there can be of the sample guide, with some regions, days and questions. */
async function everyPath({ reader }: TemporaryDatabase): Promise<string[]> {
  const shows = await reader.show.findMany({ include: { seasons: true } })
  const people = await reader.person.findMany()
  const regions = ['', '?region=US', '?region=ca', '?region=DE', '?region=JP', '?region=AQ']
  const seasons = shows.flatMap(({ slug, seasons }) =>
    seasons.flatMap(({ number }) => regions.map((region) => `/shows/${slug}/seasons/${number}${region}`)),
  )
  const schedules = ['', '?region=NZ', '?from=2022-03-01&to=2022-05-31&region=DE', '?platform=prime-video']
  const questions = ['picard', 'picrd', 'q', 'season', '%22%20OR%20*', 'nothinglikethis', '%F0%9F%96%96']
  return [
    '/shows',
    '/shows?page=1',
    ...shows.map(({ slug }) => `/shows/${slug}`),
    ...seasons,
    ...people.map(({ slug }) => `/people/${slug}`),
    ...schedules.map((query) => `/schedule${query}`),
    '/schedule?from=2022-03-01&to=2022-05-31',
    ...questions.map((q) => `/search?q=${q}`),
  ].map((path) => `/api/v1${path}`)
}

const SEASON = '/api/v1/shows/star-trek-picard/seasons/2'

const PROBLEMS: [string, number, string | null, string][] = [
  ['/api/v1/shows?page=0', 400, 'page', '“0”'],
  ['/api/v1/shows?page=abc', 400, 'page', '“abc”'],
  ['/api/v1/shows?page=', 400, 'page', 'Pages count from 1'],
  ['/api/v1/shows?page=1.5', 400, 'page', '“1.5”'],
  ['/api/v1/shows?page=99', 404, null, 'no page 99'],
  ['/api/v1/shows/nothing', 404, null, '“nothing”'],
  ['/api/v1/shows/nothing/seasons/2', 404, null, '“nothing”'],
  ['/api/v1/shows/star-trek-picard/seasons/99', 404, null, 'no season 99'],
  ['/api/v1/shows/star-trek-picard/seasons/two', 404, null, '“two”'],
  [`${SEASON}?region=ZZ`, 400, 'region', '“ZZ”'],
  [`${SEASON}?region=`, 400, 'region', 'empty'],
  [`${SEASON}?region=WORLD`, 400, 'region', '“WORLD”'],
  ['/api/v1/people/nobody', 404, null, '“nobody”'],
  ['/api/v1/schedule?from=2022-02-30', 400, 'from', '“2022-02-30”'],
  ['/api/v1/schedule?from=', 400, 'from', '2022-03-03'],
  ['/api/v1/schedule?from=0001-01-01', 400, 'from', '0001-01-01'],
  ['/api/v1/schedule?from=2022-03-03&to=03/09/2022', 400, 'to', '“03/09/2022”'],
  ['/api/v1/schedule?from=2022-03-03&to=2022-03-02', 400, 'to', '2022-03-02'],
  ['/api/v1/schedule?from=2022-03-03&to=2032-03-03', 400, 'to', 'at most 92 days'],
  ['/api/v1/schedule?from=2022-03-03&to=2022-06-03', 400, 'to', 'at most 92 days'],
  ['/api/v1/schedule?region=ZZ', 400, 'region', '“ZZ”'],
  ['/api/v1/schedule?platform=nothing', 400, 'platform', '“nothing”'],
  ['/api/v1/schedule?after=nothing', 400, 'after', '“nothing”'],
  ['/api/v1/schedule?after=', 400, 'after', 'links of the page before'],
  ['/api/v1/search', 400, 'q', 'nothing to search for'],
  ['/api/v1/search?q=%20', 400, 'q', 'nothing to search for'],
]
