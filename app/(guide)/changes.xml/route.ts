import { feedOf } from '../feeds'

export async function GET(request: Request): Promise<Response> {
  const feed = await feedOf(request)
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
