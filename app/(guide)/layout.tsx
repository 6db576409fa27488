import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { guideScript } from '@/generated/elements'

// Rendered for every request: the guide's clock moves, and an edit must be seen at once.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = { manifest: '/manifest.webmanifest' }

export default function GuideLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <script src={guideScript} defer />
      {children}
    </>
  )
}
