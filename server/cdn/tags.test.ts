import { describe, expect, it } from 'vitest'
import { chanceFrom } from '@/bench/chance.mjs'
import { matching } from '../store/patterns'
import { TAGS_OF_OTHERS, tagsOf, tagsToPurge } from './tags'

describe('The tags of a page', () => {
  it('are all, every folder above it, and its own path', () => {
    expect(tagsOf('/shows/star-trek-picard/season-2')).toEqual([
      'all',
      'below.shows',
      'below.shows.star-trek-picard',
      'at.shows.star-trek-picard.season-2',
    ])
    expect(tagsOf('/')).toEqual(['all', 'at.'])
    expect(tagsOf('/schedule.ics')).toEqual(['all', 'at.schedule_2eics'])
  })

  it('are short, and of signs that every cache takes for themselves', () => {
    for (const path of ['/shows/Ünter_den*Linden,%20~', `/shows/${'a'.repeat(1_000)}/season-1`])
      for (const tag of tagsOf(path)) expect(tag).toMatch(/^[a-z\d._-]{1,100}$/)
  })
})

describe('What an edit purges', () => {
  it('is a tag for each pattern, and with each edit redirects and what was not there', () => {
    expect(tagsToPurge(['/shows/x', '/shows/x/*', '/'])).toEqual([
      'at.shows.x',
      'below.shows.x',
      'at.',
      'others',
    ])
    expect(TAGS_OF_OTHERS).toContain('others')
  })

  it('is one tag where it is everything', () => {
    for (const pattern of ['*', '/*']) expect(tagsToPurge(['/shows/x', pattern])).toEqual(['all'])
  })

  it('is met by the tags of exactly those pages that the store takes out', () => {
    const chance = chanceFrom(29)
    const oneOf = (parts: readonly string[]) => parts[Math.floor(chance() * parts.length)] ?? ''
    // Alike in every way that could be mixed up: separators, case, escapes, and what only a hash tells apart.
    const long = 'l'.repeat(100)
    const segments = [
      'x',
      'X',
      'x.y',
      'x-y',
      'x_y',
      '_2e',
      'x%20y',
      'all',
      'others',
      'at',
      '*',
      long,
      `${long}l`,
    ]
    const path = () => `/${Array.from({ length: Math.floor(chance() * 4) }, () => oneOf(segments)).join('/')}`
    const pattern = () => oneOf(['', '', '/*']).replace(/^/, path()).replace('//', '/')
    let met = 0
    for (let tries = 0; tries < 20_000; tries += 1) {
      const patterns = Array.from({ length: 1 + Math.floor(chance() * 4) }, () =>
        chance() < 0.01 ? '*' : pattern(),
      )
      const asked = path()
      const purged = new Set(tagsToPurge(patterns))
      const isMet = tagsOf(asked).some((tag) => purged.has(tag))
      if (isMet !== matching(patterns)(asked))
        expect.fail(`${asked} is ${isMet ? '' : 'not '}purged by ${patterns.join(' ')}`)
      met += Number(isMet)
    }
    expect(met).toBeGreaterThan(1_000)
  })
})
