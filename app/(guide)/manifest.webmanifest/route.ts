import { siteSettings } from '@/lib/guide/site/shown'

export const dynamic = 'force-dynamic'

/** https://www.w3.org/TR/appmanifest/: what a phone shows when a reader keeps the guide. Addresses follow this file's. */
const manifestOf = (name: string) => ({
  id: '/',
  name: `${name}: TV seasons, when and where`,
  short_name: name,
  description: 'When a season comes out where you live, on which platform, with its cast and its sources.',
  lang: 'en',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'minimal-ui',
  theme_color: '#fbf9f4',
  background_color: '#fbf9f4',
  icons: [
    { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
    { src: '/favicon.maskable.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'maskable' },
  ],
})

export async function GET(): Promise<Response> {
  const { name } = await siteSettings()
  return new Response(JSON.stringify(manifestOf(name)), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
