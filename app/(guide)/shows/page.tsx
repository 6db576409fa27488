import type { Metadata } from 'next'
import { ShowsPage } from '@/components/guide/shows-page'
import { listShows } from '@/lib/shows/queries'
import { type Paged, pageIn, pageNumber } from '../answers'

export const metadata: Metadata = { title: 'Shows', alternates: { canonical: '/shows' } }

export default async function Page({ searchParams }: Paged) {
  return <ShowsPage list={pageIn(await listShows(pageNumber((await searchParams).page)))} />
}
