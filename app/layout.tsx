import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { siteSettings } from '@/lib/guide/site/shown'
import './globals.css'

const newsreader = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  variable: '--newsreader',
  weight: '200 800',
  // Drawn with from the first line on or, where it comes late, from the next page on: text never moves under a reader.
  display: 'optional',
  adjustFontFallback: false,
})

/** Asked for at every request: the site's address is a setting of the running server, its name one of the admin's site page. */
export async function generateMetadata(): Promise<Metadata> {
  const { name } = await siteSettings()
  return {
    metadataBase: new URL(siteOrigin()),
    title: { default: `${name}: TV seasons, when and where`, template: `%s · ${name}` },
    description: 'When a season comes out where you live, on which platform, with its cast and its sources.',
    icons: { icon: '/favicon.svg' },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#10131a' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={newsreader.variable}>
      <body>{children}</body>
    </html>
  )
}
