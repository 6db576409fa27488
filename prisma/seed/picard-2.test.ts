import { describe, expect, test } from 'vitest'
import { seasonFields } from '@/lib/guide/seasons/fields'
import { picard2 } from './picard-2'

/** The facts of the article, as the guide has them on 2 February 2022. */
const [article, premiere, over, followed] = picard2.map(({ on, document }) => ({
  on,
  ...seasonFields.parse(document),
}))
if (!article || !premiere || !over || !followed) throw new Error('The second season has four revisions.')

const publishers = new Map(premiere.sources.map((source) => [source.id, source.publisher]))

describe('Star Trek: Picard, season 2', () => {
  test('has ten episodes, by their titles', () => {
    expect(article.episodes.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 The Star Gazer',
      '2 Penance',
      '3 Assimilation',
      '4 Watcher',
      '5 Fly Me to the Moon',
      '6 Two of One',
      '7 Monsters',
      '8 Mercy',
      '9 Hide and Seek',
      '10 Farewell',
    ])
    expect([article.episodes[0]?.kind, article.episodes[9]?.kind]).toEqual(['premiere', 'finale'])
    expect(over.episodes.every((episode) => episode.synopsis.length > 40)).toBe(true)
  })

  test('comes out where and when the article says, and in Canada on no day that anybody named', () => {
    const table = article.releases.map((release) =>
      [
        release.regions.join(),
        release.platformId,
        release.premiere.on || 'unknown',
        release.pattern,
        release.confidence,
        release.exclusive ? 'exclusive' : '',
      ].join(' '),
    )
    expect(table).toEqual([
      'US platform-paramount-plus 2022-03-03 weekly confirmed exclusive',
      'CA platform-ctv-sci-fi-channel unknown weekly announced ',
      'CA platform-crave unknown weekly announced ',
      'REST platform-prime-video 2022-03-04 weekly confirmed ',
    ])
  })

  test('has the cast of the article, billed as the table says', () => {
    const billed = article.credits.map((credit) =>
      [credit.personId, credit.characterId, credit.billing].join(' ').replace(/person-|character-/g, ''),
    )
    expect(billed).toEqual([
      'patrick-stewart jean-luc-picard main',
      'alison-pill agnes-jurati main',
      'jeri-ryan seven-of-nine main',
      'michelle-hurd raffi-musiker main',
      'evan-evagora elnor main',
      'orla-brady laris main',
      'isa-briones soji-asha main',
      'santiago-cabrera cristobal-chris-rios main',
      'brent-spiner altan-inigo-soong main',
      'annie-wersching the-borg-queen recurring',
      'whoopi-goldberg guinan special-guest',
      'john-de-lancie q special-guest',
    ])
    const seven = article.credits.find((credit) => credit.characterId === 'character-seven-of-nine')
    expect(seven?.note).toBe('First seen in Star Trek: Voyager.')
  })

  test('has a trailer without an address and a poster that we do not hold', () => {
    expect(article.videos).toMatchObject([{ kind: 'trailer', publishedOn: '2022-01-31', url: '' }])
    expect(article.images).toMatchObject([
      { file: '/artwork/star-trek-picard-season-2.svg', licence: 'own', credit: 'Logline artwork' },
      { file: '', licence: 'not-held', credit: 'Amazon', publisher: 'Amazon Studios' },
    ])
  })

  test('says that it was filmed with the third season, due in 2023', () => {
    expect(article.productionNotes).toMatch(/back to back with the third season.*2023/)
    expect(article.plot).toContain('alternative timeline')
    expect(article.logline).toContain('one last trial')
    expect(article.textSources).toEqual(article.productionSources)
  })

  test('knows Collider’s note from the premiere on', () => {
    expect([article.on, premiere.on, over.on, followed.on]).toEqual([
      '2022-02-02',
      '2022-03-03',
      '2022-05-06',
      '2023-04-21',
    ])
    expect(article.sources.map((source) => source.publisher)).not.toContain('collider.com')
    expect(article.disputes).toHaveLength(4)
    expect(premiere.sources.map((source) => source.publisher)).toContain('collider.com')
  })

  test('shows all five contradictions, follows one value of each and says why', () => {
    const told = premiere.disputes.map(({ subjectId, values }) => [
      subjectId,
      ...values.map(({ value, followed, sourceIds }) =>
        [followed ? 'followed:' : 'also:', value, sourceIds.map((id) => publishers.get(id)).join(', ')].join(
          ' ',
        ),
      ),
    ])
    expect(told).toEqual([
      [
        'picard-2-release-rest',
        'followed: 4 March 2022 What to Watch, portsmouth.co.uk',
        'also: 3 March 2022 theenvoyweb.com',
      ],
      [
        'picard-2-video-trailer',
        'followed: 31 January 2022 What to Watch',
        'also: 27 January 2022 portsmouth.co.uk',
      ],
      [
        'picard-2-credit-altan-inigo-soong',
        'followed: Altan Inigo Soong What to Watch',
        'also: Data portsmouth.co.uk',
      ],
      ['picard-2-credit-q', 'followed: Special guest What to Watch', 'also: Cast hollywoodoutbreak.com'],
      [
        'picard-2-release-rest',
        'followed: 24 hours after the United States, in over 200 countries collider.com',
        'also: At the same time as the United States hollywoodoutbreak.com',
      ],
    ])
    for (const value of premiere.disputes.flatMap(({ values }) => values))
      expect(value.reason !== '', value.value).toBe(value.followed)
  })
})
