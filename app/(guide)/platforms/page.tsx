import type { Metadata } from 'next'
import { ListPage } from '@/components/guide/list-page'
import { listPlatforms } from '@/lib/platforms/queries'

export const metadata: Metadata = { title: 'Platforms', alternates: { canonical: '/platforms' } }

export default async function Page() {
  const platforms = await listPlatforms()
  const items = platforms.map(({ slug, name, kind, owner }) => {
    return { path: `/platforms/${slug}`, name, note: [kind, owner].filter(Boolean).join(', ') }
  })
  return <ListPage title="Platforms" here="/platforms" items={items} />
}
