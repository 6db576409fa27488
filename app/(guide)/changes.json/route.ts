import { feedOf } from '../feeds'

export async function GET(request: Request): Promise<Response> {
  const feed = await feedOf(request)
  return new Response(feed.json1(), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } })
}
