import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'As readers see it', robots: { index: false, follow: false } }

/** The guide's own look, in a frame beside an entry's form. */
export default function AsReadersLayout({ children }: { children: ReactNode }) {
  return children
}
