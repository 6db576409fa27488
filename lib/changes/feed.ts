import { Feed } from 'feed'
import type { ChangeView } from './queries'
import { changeDetails, changeTitle } from './sentences'

type About = { changes: ChangeView[]; origin: string; query: string; title: string }

/** The changes as a feed: Atom (RFC 4287) and JSON Feed 1.1 tell the same entries with the same ids. */
export function changesFeed({ changes, origin, query, title }: About): Feed {
  const feed = new Feed({
    id: `${origin}/changes${query}`,
    link: `${origin}/changes${query}`,
    title,
    description: 'Every date that was announced, moved, confirmed or withdrawn.',
    language: 'en',
    copyright: '',
    updated: new Date(changes[0]?.at ?? 0),
    feedLinks: { atom: `${origin}/changes.xml${query}`, json: `${origin}/changes.json${query}` },
  })
  for (const change of changes) {
    const date = new Date(change.at)
    const link = `${origin}${change.season.path}#releases`
    feed.addItem({
      id: `${origin}/changes#${change.id}`,
      title: changeTitle(change),
      description: changeDetails(change),
      link,
      date,
      published: date,
    })
  }
  return feed
}
