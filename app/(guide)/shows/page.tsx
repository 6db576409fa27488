import type { Metadata } from 'next'
import { ShowsPage } from '@/components/guide/shows-page'
import { listShows } from '@/lib/shows/queries'
import { type Paged, pageIn, pageNumber } from '../answers'
import { sharedAs } from '../sharing'

const DESCRIPTION = 'Every show in the guide, with its seasons and their dates in every region.'

export const metadata: Metadata = {
  title: 'Shows',
  description: DESCRIPTION,
  alternates: { canonical: '/shows' },
  ...sharedAs({ title: 'Shows', description: DESCRIPTION, path: '/shows' }),
}

export default async function Page({ searchParams }: Paged) {
  return <ShowsPage list={pageIn(await listShows(pageNumber((await searchParams).page)))} />
}
