import { Feed } from 'feed'
import type { ChangeView } from '@/lib/guide/date-changes/queries'
import { changeDetails, changeTitle } from '@/lib/guide/date-changes/sentences'

/** `origin` has no slash at its end; `query` is empty or begins with "?". */
export type FeedOfChanges = {
  changes: ChangeView[]
  origin: string
  query: string
  title: string
  /** The name of the site. */
  site: string
}

const DESCRIPTION = 'Every date that was announced, moved, confirmed or withdrawn.'
const LANGUAGE = 'en'

/** The changes as Atom (RFC 4287). An entry's id never changes: programs know by it what they have shown. */
export function atomFeed({ changes, origin, query, title, site }: FeedOfChanges): string {
  const feed = new Feed({
    id: `${origin}/changes${query}`,
    link: `${origin}/changes${query}`,
    title,
    description: DESCRIPTION,
    language: LANGUAGE,
    copyright: '',
    author: { name: site, link: `${origin}/` },
    updated: new Date(changes[0]?.at ?? 0),
    feedLinks: { atom: `${origin}/changes.xml${query}` },
  })
  for (const change of changes) {
    const date = new Date(change.at)
    feed.addItem({
      id: feedItemId(change, origin),
      // The library declares both as HTML.
      title: inHtml(changeTitle(change)),
      description: inHtml(changeDetails(change)),
      link: feedItemLink(change, origin),
      date,
      published: date,
    })
  }
  return feed.atom1()
}

/** The same entries with the same ids as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed({ changes, origin, query, title, site }: FeedOfChanges): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: DESCRIPTION,
    home_page_url: `${origin}/changes${query}`,
    feed_url: `${origin}/changes.json${query}`,
    language: LANGUAGE,
    authors: [{ name: site, url: `${origin}/` }],
    items: changes.map((change) => ({
      id: feedItemId(change, origin),
      url: feedItemLink(change, origin),
      title: changeTitle(change),
      content_text: changeDetails(change),
      date_published: change.at,
    })),
  }
  return JSON.stringify(feed, null, 2)
}

function feedItemId({ id }: ChangeView, origin: string): string {
  return `${origin}/changes#${id}`
}

function feedItemLink({ season }: ChangeView, origin: string): string {
  return `${origin}${season.path}#releases`
}

function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
