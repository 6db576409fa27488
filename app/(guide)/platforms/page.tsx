import type { Metadata } from 'next'
import { ListPage } from '@/components/guide/list-page'
import { listPlatforms, type PlatformInList } from '@/lib/guide/platforms/queries'
import { linkPreview } from '../link-preview'
import { type Paged, pageOr404 } from '../page-or-404'
import { parsePage, parseRegion } from '../parameters'

const DESCRIPTION = 'Channels, streams and cinemas, and the seasons that come out on them.'

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: 'Platforms',
    description: DESCRIPTION,
    alternates: { canonical: '/platforms' },
    ...(await linkPreview({ title: 'Platforms', description: DESCRIPTION, path: '/platforms' })),
  }
}

const itemOf = ({ slug, name, kind, owner }: PlatformInList) => {
  return { path: `/platforms/${slug}`, name, note: [kind, owner].filter(Boolean).join(', ') }
}

export default async function Page({ searchParams }: Paged) {
  const { page, region } = await searchParams
  const list = pageOr404(await listPlatforms(parsePage(page)))
  return (
    <ListPage title="Platforms" path="/platforms" list={list} itemOf={itemOf} region={parseRegion(region)} />
  )
}
