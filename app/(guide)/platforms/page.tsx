import type { Metadata } from 'next'
import { ListPage } from '@/components/guide/list-page'
import { listPlatforms, type PlatformInList } from '@/lib/guide/platforms/queries'
import { type Paged, pageIn, pageNumber } from '../answers'
import { sharedAs } from '../sharing'

const DESCRIPTION = 'Channels, streams and cinemas, and the seasons that come out on them.'

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: 'Platforms',
    description: DESCRIPTION,
    alternates: { canonical: '/platforms' },
    ...(await sharedAs({ title: 'Platforms', description: DESCRIPTION, path: '/platforms' })),
  }
}

const itemOf = ({ slug, name, kind, owner }: PlatformInList) => {
  return { path: `/platforms/${slug}`, name, note: [kind, owner].filter(Boolean).join(', ') }
}

export default async function Page({ searchParams }: Paged) {
  const list = pageIn(await listPlatforms(pageNumber((await searchParams).page)))
  return <ListPage title="Platforms" path="/platforms" list={list} itemOf={itemOf} />
}
