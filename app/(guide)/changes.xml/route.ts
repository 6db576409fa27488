import { atomFeed } from '@/lib/formats/feeds/date-changes'
import { loadFeed } from '../feeds'

export async function GET(request: Request): Promise<Response> {
  const feed = await loadFeed(request)
  return new Response(atomFeed(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
