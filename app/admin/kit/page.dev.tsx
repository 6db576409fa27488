import type { Metadata } from 'next'
import { Kit } from '@/components/admin/kit/kit'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { requireReader } from '@/lib/accounts/users/session'

export const metadata: Metadata = { title: 'Kit' }

/** Every part of the kit in every state, for looking at: only in development. */
export default async function KitPage() {
  await requireReader()
  return (
    <>
      <PageHeading
        title="Kit"
        about="Every part of components/ui in every state, light or dark as the browser is. Only in development."
      />
      <Kit />
    </>
  )
}
