import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { guideScript } from '@/generated/elements'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The guide's own look and script, for a page that is not in the guide. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <script src={guideScript} defer />
      {children}
    </>
  )
}
