import { KINDS } from '@/lib/documents/kinds'
import { READER_PAGES } from '@/lib/guide/reader-pages'
import type { SitemapPage, SitemapTotal } from './queries'

/** Sitemaps as https://www.sitemaps.org/protocol.html has them. `origin` is the site's address without a last slash. */

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The pages that list others, empty ones too. */
export function overviewPages(totals: SitemapTotal[]): Omit<Entry, 'kind'>[] {
  return READER_PAGES.flatMap(({ path, inSitemap }) => {
    if (!inSitemap) return []
    const dates = totals
      .filter(({ kind }) => inSitemap === 'all' || kind === KINDS[inSitemap].folder)
      .flatMap(({ changedAt }) => changedAt ?? [])
    return [{ path, changedAt: newestDate(dates) }]
  })
}

type Entry = { path: string; changedAt: Date | null }

export function urlSet(pages: (SitemapPage | Entry)[], origin: string): string {
  return document({ root: 'urlset', element: 'url', entries: pages, origin })
}

/** Every part by its address: "/sitemap.xml?kind=people&page=2"; the lists stand with the shows. */
export function sitemapIndex(totals: SitemapTotal[], origin: string): string {
  const parts = totals.flatMap(({ kind, parts, changedAt }) => {
    return Array.from({ length: parts }, (_, index) => {
      return { path: `/sitemap.xml?kind=${kind}&page=${index + 1}`, changedAt }
    })
  })
  return document({ root: 'sitemapindex', element: 'sitemap', entries: parts, origin })
}

function newestDate(dates: Date[]): Date | null {
  return dates.reduce<Date | null>((latest, date) => (latest && latest > date ? latest : date), null)
}

function document({
  root,
  element,
  entries,
  origin,
}: {
  root: string
  element: string
  entries: Entry[]
  origin: string
}): string {
  const lines = entries.map(({ path, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''
    return `<${element}><loc>${xmlText(origin + encodeURI(path))}</loc>${changed}</${element}>`
  })
  const opening = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">`
  return [opening, ...lines, `</${root}>`, ''].join('\n')
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function xmlText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
