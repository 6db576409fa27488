import type { Metadata } from 'next'
import { siteSettings } from '@/lib/guide/site/shown'

type LinkPreview = {
  title: string
  description: string
  /** Below the site's address, without a query: the canonical one. */
  path: string
  type?: 'website' | 'profile' | 'video.tv_show' | 'video.episode' | 'video.movie'
  image?: { path: string; alt: string; width: number; height: number } | null
}

/**
 * What a link to the page shows elsewhere: https://ogp.me and, for X, twitter:card. Next makes addresses absolute
 * with the site's own. A page that gives one of these replaces all of its layout's.
 */
export async function linkPreview({
  title,
  description,
  path,
  type = 'website',
  image,
}: LinkPreview): Promise<Pick<Metadata, 'openGraph' | 'twitter'>> {
  const { name: siteName } = await siteSettings()
  const images = image ? [{ url: image.path, alt: image.alt, width: image.width, height: image.height }] : []
  return {
    openGraph: { type, title, description, url: path, siteName, locale: 'en_GB', images },
    twitter: { card: image ? 'summary_large_image' : 'summary', title, description, images },
  }
}

const CARD = { width: 1200, height: 630 }

/** The picture made for a season (see card.png/route.ts). */
export function seasonCard(seasonPath: string, title: string): LinkPreview['image'] {
  return { path: `${seasonPath}/card.png`, alt: `${title}: its status and its next date`, ...CARD }
}

/**
 * The canonical address of a page of a list. What a filter leaves over repeats the list, in more ways than anyone
 * searches for: it names the whole list. A further page holds entries no other page does, and names itself.
 */
export function canonicalPath(
  path: string,
  { page, isNarrowed }: { page: number; isNarrowed: boolean },
): string {
  return page === 1 || isNarrowed ? path : `${path}?page=${page}`
}
