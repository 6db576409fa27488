import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { DeskFrame } from '@/components/admin/desk-frame'
import { KIND_NAMES, KINDS } from '@/lib/entries/kinds'
import { csrfToken, requireReader } from '@/lib/users/session'

export const metadata: Metadata = {
  title: { default: 'Desk', template: '%s · Logline desk' },
  robots: { index: false, follow: false },
}

export const dynamic = 'force-dynamic'

/** Every page below asks again for whom it is: a layout is no gate. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const reader = await requireReader()
  const places = KIND_NAMES.map((kind) => ({ path: `/admin/${KINDS[kind].folder}`, name: KINDS[kind].many }))
  return (
    <DeskFrame places={places} name={reader.name} csrfToken={await csrfToken()}>
      {children}
    </DeskFrame>
  )
}
