import { jsonFeed } from '@/lib/changes/feed'
import { feedOf } from '../feeds'

export async function GET(request: Request): Promise<Response> {
  const feed = await feedOf(request)
  return new Response(jsonFeed(feed), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } })
}
