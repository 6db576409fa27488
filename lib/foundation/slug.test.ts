import { describe, expect, it } from 'vitest'
import { isSlug } from './slug'
import { slugOf } from './transliterate'

describe('The last part of an address', () => {
  it.each([
    ['Star Trek: Picard', 'star-trek-picard'],
    ['Paramount+', 'paramount-plus'],
    ['Law & Order', 'law-and-order'],
    ['Grey’s Anatomy', 'greys-anatomy'],
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['Straße', 'strasse'],
    ['Ⅳ', 'iv'],
    ['ＴＶ', 'tv'],
    ['  --a__b--  ', 'a-b'],
    ['../../etc/passwd', 'etc-passwd'],
    ['<script>', 'script'],
    ['🖖', 'vulcan'],
    ['מסע', 'ms'],
    ['Łódź', 'lodz'],
    ['Война и мир', 'voyna-i-mir'],
    ['攻殻機動隊', 'gongqiaojidongdui'],
    ['؟!', ''],
    ['', ''],
  ])('of “%s” is “%s”', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })

  it('has 80 characters at most and no hyphen at its end', () => {
    expect(slugOf(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79))
    expect(slugOf('ab '.repeat(1_000)).length).toBeLessThanOrEqual(80)
  })

  it('made from one is the same one', () => {
    for (const title of ['Law & Order', 'Paramount+', 'Öl & Æther – ŒUVRE', '½ x²', 'İstanbul'])
      expect(slugOf(slugOf(title))).toBe(slugOf(title))
  })

  it('of a very long text without letters is nothing', () => {
    expect(slugOf('-'.repeat(200_000))).toBe('')
  })

  it('is none that the site keeps for itself, and none of another form', () => {
    expect(
      ['admin', 'api', 'new', 'sign-in', 'embed', '', '..', 'a b', 'A', 'café', 'a_b', '-a'].some(isSlug),
    ).toBe(false)
    expect(['admins', 'a', '1883', 'star-trek-picard', 'constructor'].every(isSlug)).toBe(true)
  })
})
