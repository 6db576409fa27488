import type { ReactNode } from 'react'

// As the guide itself: the clock moves, and an edit must be seen at once.
export const dynamic = 'force-dynamic'

/** Cards for other people's pages: no menu, no footer and no script. They measure the frame, whose page is not ours. */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  return <main className="@container p-3 text-desk/snug">{children}</main>
}
