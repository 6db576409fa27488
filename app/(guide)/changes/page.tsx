import type { Metadata } from 'next'
import { ChangesPage } from '@/components/guide/changes-page'
import { listChanges } from '@/lib/changes/queries'
import { regionChoices } from '@/lib/regions/regions'
import { pageIn, pageNumber, regionOf, showOf } from '../answers'
import { sharedAs } from '../sharing'

type Props = {
  searchParams: Promise<{ page?: string | string[]; region?: string | string[]; show?: string | string[] }>
}

const DESCRIPTION = 'Every date that was announced, moved, confirmed or withdrawn, and who says so.'

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: 'Changed dates',
    description: DESCRIPTION,
    ...(await sharedAs({ title: 'Changed dates', description: DESCRIPTION, path: '/changes' })),
    alternates: {
      canonical: '/changes',
      types: { 'application/atom+xml': '/changes.xml', 'application/feed+json': '/changes.json' },
    },
  }
}

export default async function Page({ searchParams }: Props) {
  const asked = await searchParams
  const [region, show] = [regionOf(asked.region), await showOf(asked.show)]
  const list = pageIn(await listChanges({ show, region, page: pageNumber(asked.page) }))
  return <ChangesPage list={list} region={region} show={show} regions={regionChoices()} />
}
