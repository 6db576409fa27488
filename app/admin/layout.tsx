import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Palette } from '@/components/admin/palette/palette'
import { AdminShell } from '@/components/admin/shell/admin-shell'
import { railGroups, settingsPlaces } from '@/components/admin/shell/rail-places'
import { csrfToken, currentReader, requireMember } from '@/lib/accounts/users/session'
import { KIND_NAMES, KINDS } from '@/lib/documents/kinds'
import { countOverdue } from '@/lib/editing/publish-queue/queries'
import { countOpenReports } from '@/lib/editing/reports/queries'
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
  const member = await requireMember()
  const reader = await currentReader()
  const counts = {
    '/admin/reports': reader ? await countOpenReports(reader) : 0,
    '/admin/queue': reader ? await countOverdue(reader) : 0,
  }
  const groups = railGroups(member.role, counts)
  const places = [...groups.flatMap((group) => group.places), ...settingsPlaces(member.role)]
  const mayAdd = member.role !== 'reader'
  const kinds = mayAdd ? KIND_NAMES.map((kind) => ({ folder: KINDS[kind].folder, one: KINDS[kind].one })) : []
  const nonce = (await headers()).get('x-logline-nonce') ?? undefined
  return (
    <AdminShell
      site={(await siteSettings()).name}
      groups={groups}
      name={member.name}
      csrfToken={await csrfToken()}
    >
      {/* The parts of the kit write a style sheet of a few lines; they look here for what lets them. */}
      <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
      {children}
      <Palette places={places} kinds={kinds} />
    </AdminShell>
  )
}
