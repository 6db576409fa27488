import {
  listSitemapPages,
  type SitemapKind,
  type SitemapPage,
  type SitemapTotal,
  sitemapKind,
  sitemapTotals,
  URLS_PER_PART,
} from '@/lib/formats/sitemap/queries'
import { overviewPages, sitemapIndex, urlSet } from '@/lib/formats/sitemap/xml'
import { siteOrigin } from '@/lib/foundation/site-origin'

export const dynamic = 'force-dynamic'

/** All pages in one; above PAGES_A_PART an index of parts, which are asked for with `?kind=` and `&page=`. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  if (query.has('kind')) return part(query.get('kind') ?? '', query.get('page') ?? '1')
  return xml(await whole())
}

async function whole(): Promise<string> {
  const totals = await sitemapTotals()
  const lists = overviewPages(totals)
  const count = totals.reduce((sum, total) => sum + total.count, lists.length)
  if (count > URLS_PER_PART) return sitemapIndex(totals, siteOrigin())
  const pages = await Promise.all(totals.map(pagesOf))
  return urlSet([...lists, ...pages.flat()], siteOrigin())
}

/** Every page of a kind. */
async function pagesOf({ kind, parts }: SitemapTotal): Promise<SitemapPage[]> {
  const numbers = Array.from({ length: parts }, (_, index) => index + 1)
  return (await Promise.all(numbers.map((part) => listSitemapPages(kind, part)))).flat()
}

async function part(name: string, page: string): Promise<Response> {
  const kind = sitemapKind(name)
  if (!kind || !/^[1-9]\d{0,5}$/.test(page)) return missing()
  const pages = await listSitemapPages(kind, Number(page))
  if (pages.length === 0 && !(await isPart(kind, Number(page)))) return missing()
  const lists = kind === 'shows' && page === '1' ? overviewPages(await sitemapTotals()) : []
  return xml(urlSet([...lists, ...pages], siteOrigin()))
}

/** Whether the index names this part, which it does even when all its pages are removed. */
async function isPart(kind: SitemapKind, page: number): Promise<boolean> {
  const total = (await sitemapTotals()).find((each) => each.kind === kind)
  return total !== undefined && page <= total.parts
}

function xml(body: string): Response {
  return new Response(body, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' },
  })
}

function missing(): Response {
  return new Response('There is no such part of the sitemap.\n', { status: 404 })
}
