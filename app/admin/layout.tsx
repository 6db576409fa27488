import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AdminFrame } from '@/components/admin/admin-frame'
import { toolsFor } from '@/components/admin/menu'
import { Palette } from '@/components/admin/palette/palette'
import { csrfToken, requireReader } from '@/lib/accounts/users/session'
import { KIND_NAMES, KINDS } from '@/lib/documents/kinds'
import { siteSettings } from '@/lib/guide/site/shown'
import '../admin.css'

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await siteSettings()
  return {
    title: { default: 'Admin', template: `%s · ${name} admin` },
    robots: { index: false, follow: false },
  }
}

export const dynamic = 'force-dynamic'

/** Every page below asks again for whom it is: a layout is no gate. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const reader = await requireReader()
  const places = KIND_NAMES.map((kind) => ({ path: `/admin/${KINDS[kind].folder}`, name: KINDS[kind].many }))
  const tools = toolsFor(reader.role)
  const mayAdd = reader.role !== 'reader'
  const kinds = mayAdd ? KIND_NAMES.map((kind) => ({ folder: KINDS[kind].folder, one: KINDS[kind].one })) : []
  return (
    <AdminFrame
      site={(await siteSettings()).name}
      places={places}
      tools={tools}
      name={reader.name}
      csrfToken={await csrfToken()}
    >
      {children}
      <Palette places={[...places, ...tools]} kinds={kinds} />
    </AdminFrame>
  )
}
