import { text } from 'node:stream/consumers'
import type { ReactNode } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { EmbedCard } from '@/components/guide/embed-card'
import { SeasonPage } from '@/components/guide/season-page'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { seasonInApi } from '@/lib/formats/api/seasons'
import { findSeasonCalendar } from '@/lib/formats/calendars/queries'
import { seasonGraph } from '@/lib/formats/schema-org/season'
import { cardOf } from '@/lib/formats/share-card/card'
import {
  CHANGED,
  dayWords,
  differences,
  MOMENTS,
  madeUpSeason,
  PUBLISHED,
  REGIONS,
  type Said,
  savePlatforms,
  toldBy,
} from '@/lib/formats/testing-consistency'
import { namesADay } from '@/lib/foundation/dates/guide-date'
import { numbersFrom } from '@/lib/foundation/dates/testing'
import { database } from '@/lib/foundation/db/client'
import { withoutSeasons } from '@/lib/guide/releases/testing'
import { listSchedule } from '@/lib/guide/schedule/queries'
import type { SeasonGuide } from '@/lib/guide/seasons/guide'
import { findSeasonGuide, listCurrentSeasons, listSeasons } from '@/lib/guide/seasons/queries'
import { regionSentence } from '@/lib/guide/seasons/sentences'

/**
 * Made-up guides are published, and each fact is read back from every face that tells it: the page, the sentence, the
 * schedule, the front page, the show's list, the API, JSON-LD, the calendar, the list of changes, the share card and the
 * embedded card, in five regions and without one, at seven moments. Two that differ are a fault.
 */

const SEASONS = 12
const ada = systemEditor('Ada')
withoutSeasons()

beforeAll(() => savePlatforms(ada))

async function rendered(page: ReactNode): Promise<string> {
  return text((await prerenderToNodeStream(page)).prelude)
}

const textOf = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"')
const found = (text: string, words: string) => (text.includes(words) ? words : `not in: ${text}`)

async function saidIn(guide: SeasonGuide, now: Temporal.Instant): Promise<Said[]> {
  const { forRegion: answer, episodeCount, next: following } = guide
  if (!answer) throw new Error('A region was asked for.')
  const said: Said[] = []
  const say = (fact: string, face: string, says: string) => said.push({ fact, face, says })
  const api = seasonInApi(guide)
  const html = await rendered(<SeasonPage guide={guide} year={2022} origin="https://g.example" />)
  const embedded = await rendered(<EmbedCard guide={guide} year={2022} />)
  const sentence = regionSentence({ answer, episodeCount, year: 2022, next: following })
    .map((piece) => (typeof piece === 'string' ? piece : piece.strong))
    .join('')
  say('status', 'API', api.forRegion?.status ?? '')
  say('status', 'page', /id="status"[^>]*><span data-status="(\w+)"/.exec(html)?.[1] ?? '')
  say('status', 'embedded card', /data-status="(\w+)"/.exec(embedded)?.[1] ?? '')
  say('sentence', 'sentence', sentence)
  say('sentence', 'page', found(textOf(html), sentence))
  say('sentence', 'embedded card', found(textOf(embedded), sentence))

  const { premiere, next, status } = answer
  const hasDay = premiere !== null && namesADay(premiere.date)
  say('countdown', 'API', String(status === 'upcoming' && hasDay && (premiere.days ?? 0) > 0))
  say('countdown', 'page', String(html.includes('<count-down')))
  if (status === 'upcoming' && hasDay) {
    const words = toldBy(premiere.date, premiere.clock, 'long')
    say('first day', 'date', words)
    say('first day', 'sentence', found(sentence, words))
  }
  if (next && namesADay(next.date) && status !== 'ended') {
    const words = toldBy(next.date, next.clock, 'long')
    say('next day', 'date', words)
    if (status !== 'upcoming' || next.episode.number === null)
      say('next day', 'sentence', found(sentence, words))
    say('next', 'API', `${api.forRegion?.next?.episode} ${api.forRegion?.next?.value}`)
    say('next', 'view', `${next.episode.number} ${next.date.value}`)
  }

  const region = answer.region
  const calendar = await findSeasonCalendar({ show: guide.show.slug, season: 'season-1', region, now })
  const events = (calendar?.events ?? []).filter(({ status }) => status !== 'cancelled')
  const days = { from: '2022-01-20', to: '2022-08-31', region, platform: null, limit: 500 }
  const { entries } = await listSchedule(days)
  const lines = html.split('<div data-line=').slice(1)
  for (const [at, episode] of guide.episodes.entries()) {
    const { here } = episode
    const line = textOf(lines[at] ?? '')
    if (!here) continue
    const fact = `episode ${episode.number ?? 'special'}`
    const told = api.episodes[at]?.dates.map(({ value, time }) => `${value} ${time}`) ?? []
    say(`${fact} in the API`, 'view', `${here.date.value} ${here.date.time}`)
    say(
      `${fact} in the API`,
      'API',
      told.find((each) => each === `${here.date.value} ${here.date.time}`) ?? '',
    )
    if (!namesADay(here.date)) continue
    const words = toldBy(here.date, here.clock, 'short')
    say(fact, 'date', words)
    say(fact, 'episode list', found(line, words))
    const isTold = (event: (typeof events)[number]) =>
      event.date.value === here.date.value && event.date.time === here.date.time
    if (answer.releases.some(({ window }) => window === 'first-run')) {
      say(fact, 'calendar', events.some(isTold) ? words : `not in: ${events.map(({ date }) => date.value)}`)
      const scheduled = entries.filter(({ episode: { title } }) => title === episode.title)
      const same = scheduled.find(
        ({ date }) => date.value === here.date.value && date.time === here.date.time,
      )
      const [, hour = ''] = toldBy(here.date, here.clock, 'short').split(', ')
      const onDay = same && [dayWords(same.day, 'short'), hour].filter(Boolean).join(', ')
      say(fact, 'schedule', onDay ?? `not in: ${scheduled.map(({ day }) => day)}`)
    }
  }
  return said
}

async function saidOverall(guide: SeasonGuide, now: Temporal.Instant): Promise<Said[]> {
  const said: Said[] = []
  const say = (fact: string, face: string, says: string) => said.push({ fact, face, says })
  const api = seasonInApi(guide)
  const [listed] = await listSeasons('show', now)
  const home = (await listCurrentSeasons(now))[0]
  const begins = guide.begins?.date.value ?? ''
  say('overall', 'API', api.status)
  say('overall', 'the show’s list', listed?.status ?? '')
  say('overall', 'front page', home?.status ?? '')
  say('begins', 'page', begins)
  say('begins', 'the show’s list', listed?.begins?.value ?? '')
  say('begins', 'front page', home?.begins?.value ?? '')
  const WORDS: Record<string, string | undefined> = {
    upcoming: 'Upcoming',
    airing: 'On now',
    between: 'On a break',
    ended: 'Season ended',
  }
  const hold = listed?.hold && { held: 'On hold', postponed: 'Postponed' }[listed.hold.kind]
  const card = cardOf(guide, now, 'Guide')
  say(
    'overall in words',
    'API',
    api.status === 'undated' ? (hold ?? 'No date yet') : (WORDS[api.status] ?? ''),
  )
  say('overall in words', 'share card', card.status)
  const isSure = guide.releases.every(({ confidence }) => ['confirmed', 'announced'].includes(confidence))
  const hasFirstRun = guide.releases.some(({ window }) => window === 'first-run')
  if (isSure && hasFirstRun && guide.begins && namesADay(guide.begins.date)) {
    say('first day anywhere', 'page', begins)
    const graph = JSON.stringify(seasonGraph(guide, 'https://g.example'))
    say(
      'first day anywhere',
      'JSON-LD',
      graph.includes(`"startDate":"${begins}`) ? begins : graph.slice(0, 600),
    )
  }
  for (const [at, release] of guide.releases.entries()) {
    const latest = await latestChange(release.id)
    if (!latest) continue
    say(`first day of row ${at}`, 'API', String(api.releases[at]?.premiere.value))
    say(`first day of row ${at}`, 'list of changes', String(latest.afterValue))
  }
  return said
}

const latestChange = (releaseId: string) =>
  database().reader.dateChange.findFirst({ where: { releaseId, episodeId: null }, orderBy: { at: 'desc' } })

/** Publishes a season made of a number, changes it, and reads everything of it. */
async function everythingSaid(seed: number): Promise<Said[][]> {
  const pick = numbersFrom(seed)
  let saved = { entryId: '', version: 0 }
  for (const on of [PUBLISHED, CHANGED].slice(0, 1 + (seed % 2))) {
    const document = madeUpSeason(pick, `s${seed}`)
    const moment = { at: new Date(on), now: Temporal.Instant.from(on) }
    const target = saved.entryId ? { entryId: saved.entryId } : {}
    saved = await saveEntry(ada, {
      kind: 'season',
      ...target,
      version: saved.version,
      document,
      publish: true,
      moment,
    })
  }
  const all: Said[][] = []
  for (const at of MOMENTS) {
    const now = Temporal.Instant.from(at)
    for (const region of [null, ...REGIONS]) {
      const guide = await findSeasonGuide({ show: 'picard', season: 1, region, now })
      if (!guide) throw new Error('There is no such season.')
      const said = region === null ? await saidOverall(guide, now) : await saidIn(guide, now)
      all.push(
        said.map((each) => ({
          ...each,
          fact: `season ${seed}, ${region ?? 'anywhere'}, ${at}: ${each.fact}`,
        })),
      )
    }
  }
  return all
}

describe('Every face says the same', () => {
  it.each(Array.from({ length: SEASONS }, (_, at) => at + 1))(
    'of season %i in five regions at seven moments',
    async (seed) => {
      const said = (await everythingSaid(seed)).flat()
      expect(differences(said).slice(0, 5)).toEqual([])
      // A face that says nothing can't contradict: there has to be something to compare.
      expect(said.length).toBeGreaterThan(200)
    },
  )

  it('and one that says something else is found: a status, a day of the schedule, a lost event', async () => {
    const said = (await everythingSaid(8)).flat()
    for (const [face, fact] of [
      ['API', /: status$/],
      ['schedule', /: episode \d+$/],
      ['calendar', /: episode \d+$/],
      ['sentence', /: first day$/],
      ['share card', /: overall in words$/],
    ] as const) {
      const at = said.findIndex((each) => each.face === face && fact.test(each.fact))
      expect(at, face).toBeGreaterThanOrEqual(0)
      const wrong = said.map((each, index) => (index === at ? { ...each, says: 'another' } : each))
      expect(differences(wrong), face).toHaveLength(1)
    }
  })
})
