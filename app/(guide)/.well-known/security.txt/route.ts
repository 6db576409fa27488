import { guideNow } from '@/lib/foundation/clock'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { contactAddress } from '@/lib/guide/site/contact'
import { siteSettings } from '@/lib/guide/site/shown'

export const dynamic = 'force-dynamic'

const DAYS_VALID = 90

/** Whom to tell of a hole (RFC 9116); nothing where the site names nobody to write to. */
export async function GET(): Promise<Response> {
  const { contact } = await siteSettings()
  const address = contactAddress(contact)
  // RFC 9116 takes no address that anybody on the way could change.
  if (!address || address.startsWith('http:')) return new Response(null, { status: 404 })
  const expires = guideNow()
    .add({ hours: 24 * DAYS_VALID })
    .round('hour')
  const lines = [
    `Contact: ${address}`,
    `Expires: ${expires}`,
    'Preferred-Languages: en',
    `Canonical: ${siteOrigin()}/.well-known/security.txt`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
