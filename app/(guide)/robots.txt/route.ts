import { siteOrigin } from '@/lib/foundation/site-origin'

export const dynamic = 'force-dynamic'

/** The guide is for everybody, machines too; the admin is not (RFC 9309). */
export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Allow: /',
    'Disallow: /admin',
    'Disallow: /sign-in',
    'Disallow: /api',
    '',
    `Sitemap: ${siteOrigin()}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
