import { jsonFeed } from '@/lib/formats/feeds/date-changes'
import { feedOf } from '../feeds'

export async function GET(request: Request): Promise<Response> {
  const feed = await feedOf(request)
  return new Response(jsonFeed(feed), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } })
}
