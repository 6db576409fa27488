import type { ReactNode } from 'react'

// As the guide itself: the clock moves, and an edit must be seen at once.
export const dynamic = 'force-dynamic'

/** Cards for other people's pages: no menu, no footer and no script. */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  return <main className="embed">{children}</main>
}
