import sharp from 'sharp'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { seedGuide } from '@/lib/editing/entries/seed'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { guide as sample } from '@/prisma/seed/guide'
import { type Card, cardOf } from './card'
import { cardPicture, cardSvg, wrapped } from './picture'

const NOW = '2022-02-02T17:00:00Z'
let temporary: TemporaryDatabase

beforeAll(async () => {
  vi.stubEnv('LOGLINE_NOW', NOW)
  temporary = await temporaryDatabase()
  await seedGuide(sample)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await temporary.close()
})

async function card(at = NOW, season = 'season-2'): Promise<Card> {
  const now = Temporal.Instant.from(at)
  const found = await findSeasonGuide({ show: 'star-trek-picard', season, region: null, now })
  if (!found) throw new Error(`There is no ${season}.`)
  return cardOf(found, now, 'The Season Desk & Co')
}

describe('The card of a season', () => {
  it('says what comes next, on what and where, and counts no days', async () => {
    expect(await card()).toEqual({
      show: 'Star Trek: Picard',
      heading: 'Season 2',
      status: 'Upcoming',
      next: 'Premieres Thursday 3 March 2022',
      where: 'Paramount+ · United States',
      site: 'The Season Desk & Co',
    })
    expect(await card('2022-03-08T12:00:00Z')).toMatchObject({
      status: 'On now',
      next: 'Episode 2: Thursday 10 March 2022',
    })
    expect(await card('2022-06-01T12:00:00Z')).toMatchObject({
      status: 'Season ended',
      next: 'All 10 episodes are out',
      where: '',
    })
  })

  it('is no more precise than what is known', async () => {
    expect(await card(NOW, 'season-3')).toMatchObject({ status: 'Upcoming', next: 'Expected in 2023' })
  })

  it('is a PNG of 1200 by 630, small enough for every network, with and without a poster', async () => {
    const shown = await card()
    for (const poster of [
      '/artwork/star-trek-picard-season-2.svg',
      '',
      '/artwork/../../.env',
      '/artwork/none.svg',
    ]) {
      const picture = await cardPicture(shown, poster)
      expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
      expect(picture.length).toBeLessThan(300_000)
    }
  })

  it('has artwork of its show’s own where there is no poster', async () => {
    const shown = await card()
    const corner = async (show: string) => {
      const picture = sharp(await cardPicture({ ...shown, show }, ''))
      const { data } = await picture
        .extract({ left: 20, top: 600, width: 1, height: 1 })
        .raw()
        .toBuffer({ resolveWithObject: true })
      return data.join(' ')
    }
    const colours = await Promise.all(['Star Trek: Picard', 'The Harbour', 'Red Line'].map(corner))
    expect(new Set(colours).size).toBe(3)
    expect(colours).not.toContain('0 0 0')
  })

  it('is drawn once for whoever asks meanwhile', async () => {
    const shown = { ...(await card()), heading: 'Asked for twice' }
    const [one, other] = await Promise.all([cardPicture(shown, ''), cardPicture(shown, '')])
    expect(one).toBe(other)
  })
})

describe('The words on it', () => {
  it('fit, and end in … when there are too many', () => {
    const look = { size: 64, lines: 3 }
    expect(wrapped('Star Trek: Picard', look)).toEqual(['Star Trek: Picard'])
    expect(
      wrapped('The Lord of the Rings: the Rings of Power and then some more of it all', look),
    ).toHaveLength(3)
    expect(wrapped('word '.repeat(200), look).at(-1)).toMatch(/…$/)
    expect(wrapped('x'.repeat(500), look)).toEqual([expect.stringMatching(/^x{12,20}…$/)])
    expect(wrapped('', look)).toEqual([])
  })

  it('are signed with the name of the site', async () => {
    expect(cardSvg(await card())).toContain('>The Season Desk &amp; Co</text>')
  })

  it('stay words whatever they hold', async () => {
    const hostile = { ...(await card()), show: '</text> <script>&amp; \u0000\u2028\ud800' }
    expect(cardSvg(hostile)).not.toContain('<script')
    expect(cardSvg(hostile)).toContain('&lt;script&gt;&amp;amp;')
    expect((await cardPicture(hostile, '')).length).toBeGreaterThan(1000)
  })
})
