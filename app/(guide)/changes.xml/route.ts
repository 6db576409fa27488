import { atomFeed } from '@/lib/formats/feeds/date-changes'
import { feedOf } from '../feeds'

export async function GET(request: Request): Promise<Response> {
  const feed = await feedOf(request)
  return new Response(atomFeed(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
