import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ShowsPage } from '@/components/guide/shows-page'
import { listShows, SHOWS_A_PAGE } from '@/lib/shows/queries'

export const metadata: Metadata = { title: 'Shows', alternates: { canonical: '/shows' } }

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export default async function Page({ searchParams }: Props) {
  const { page: asked = '1' } = await searchParams
  const page = typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : notFound()
  const { shows, total } = await listShows(page)
  const pages = Math.max(1, Math.ceil(total / SHOWS_A_PAGE))
  if (page > pages) notFound()
  return <ShowsPage shows={shows} page={page} pages={pages} total={total} />
}
