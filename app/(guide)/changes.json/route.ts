import { jsonFeed } from '@/lib/formats/feeds/date-changes'
import { loadFeed } from '../feeds'

export async function GET(request: Request): Promise<Response> {
  const feed = await loadFeed(request)
  return new Response(jsonFeed(feed), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } })
}
