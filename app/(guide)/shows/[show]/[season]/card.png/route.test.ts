import { describe, expect, it } from 'vitest'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { GET } from './route'

const temporary = sharedDatabase()

function asked(season: string): Promise<Response> {
  const params = Promise.resolve({ show: 'star-trek-picard', season })
  return GET(new Request('https://guide.example'), { params })
}

describe('The picture of a season', () => {
  it('is not found where no season is published', async () => {
    expect((await asked('season-2')).status).toBe(404)
  })

  it('has moved with its season', async () => {
    const path = '/shows/star-trek-picard/season-two'
    await temporary.db.redirect.create({ data: { path, target: '/shows/star-trek-picard/season-2' } })
    const answer = await asked('season-two')
    expect(answer.status).toBe(308)
    expect(answer.headers.get('location')).toBe('/shows/star-trek-picard/season-2/card.png')
  })
})
