import { describe, expect, it } from 'vitest'
import { KIND_NAMES } from '@/lib/documents/kinds'
import type { PlatformInput, SeasonInput, ShowInput } from '@/prisma/seed/revision'
import { gapsOf } from './gaps'
import { parseDocument } from './parse'

function gapsIn(season: SeasonInput) {
  const whole = { showId: 'show', number: 1, ...season }
  return gapsOf('season', parseDocument('season', whole)).map(({ path }) => path)
}

describe('What keeps an entry from being published', () => {
  it('an empty document of every kind lacks its name, and no draft is refused for it', () => {
    const lacking = KIND_NAMES.map((kind) => [
      kind,
      ...gapsOf(kind, parseDocument(kind, {})).map(({ path }) => path),
    ])
    expect(lacking).toEqual([
      ['show', 'title'],
      ['season', 'showId', 'number'],
      ['person', 'name'],
      ['character', 'name'],
      ['platform', 'name'],
    ])
  })

  it('a title of nothing but spaces and unseen characters is missing', () => {
    const show: ShowInput = { title: ' \u200B\u0000 ' }
    expect(gapsOf('show', parseDocument('show', show))).toEqual([
      { path: 'title', message: 'Title is missing.' },
    ])
  })

  it('season 0 and episode 0 are numbers, not gaps', () => {
    expect(gapsIn({ number: 0, episodes: [{ id: 'e', number: 0 }] })).toEqual([])
  })

  it('what a row lacks is named by the row', () => {
    const found = gapsIn({
      releases: [{ id: 'r', batches: [{ id: 'b' }] }],
      credits: [{ id: 'c' }],
      videos: [{ id: 'v' }],
      images: [{ id: 'i' }],
      sources: [{ id: 's' }],
      quotations: [{ id: 'q' }],
    })
    expect(found).toEqual([
      'releases.r.batches.b.size',
      'credits.c.personId',
      'credits.c.job',
      'videos.v.title',
      'images.i.alt',
      'images.i.credit',
      'images.i.licence',
      'quotations.q.text',
      'quotations.q.attribution',
      'sources.s.publisher',
    ])
  })

  it('a row that points to one that is gone, wherever it stands', () => {
    const release = { id: 'r', regions: ['US'] }
    expect(gapsIn({ releases: [{ ...release, sourceIds: ['lost'] }] })).toEqual(['releases.r.sourceIds'])
    expect(gapsIn({ releases: [{ ...release, orderId: 'lost' }] })).toEqual(['releases.r.orderId'])
    expect(gapsIn({ releases: [{ ...release, episodeIds: ['lost'] }] })).toEqual(['releases.r.episodeIds'])
    expect(
      gapsIn({ releases: [{ ...release, exceptions: [{ id: 'x', kind: 'move', episodeId: 'lost' }] }] }),
    ).toEqual(['releases.r.exceptions.x.episodeId'])
    expect(gapsIn({ textSources: ['lost'] })).toEqual(['textSources'])
    expect(gapsIn({ credits: [{ id: 'c', personId: 'p', job: 'x', revealedBy: 'lost' }] })).toEqual([
      'credits.c.revealedBy',
    ])
    expect(gapsIn({ disputes: [{ id: 'd', field: 'x', subjectId: 'lost' }] })).toEqual([
      'disputes.d.subjectId',
    ])
    expect(gapsIn({ releases: [release], disputes: [{ id: 'd', field: 'x', subjectId: 'r' }] })).toEqual([])
  })

  it('an episode is no source: a pointer looks into its own list', () => {
    expect(gapsIn({ episodes: [{ id: 'e' }], textSources: ['e'] })).toEqual(['textSources'])
  })

  it('a platform’s name that ends before it begins', () => {
    const platform: PlatformInput = {
      name: 'Paramount+',
      names: [{ id: 'n', name: 'CBS All Access', fromDay: '2021-03-04', untilDay: '2021-03-04' }],
    }
    expect(gapsOf('platform', parseDocument('platform', platform)).map(({ path }) => path)).toEqual([
      'names.n.untilDay',
    ])
  })
})
