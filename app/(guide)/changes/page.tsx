import type { Metadata } from 'next'
import { ChangesPage } from '@/components/guide/changes-page'
import { hasChange, listChanges } from '@/lib/guide/date-changes/queries'
import { ALL_REGIONS } from '@/lib/guide/regions/regions'
import { linkPreview } from '../link-preview'
import { parseFilter, parseRegion, parseShow } from '../parameters'

type Props = {
  searchParams: Promise<{ after?: string | string[]; region?: string | string[]; show?: string | string[] }>
}

const DESCRIPTION = 'Every date that was announced, moved, confirmed or withdrawn, with its sources.'

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: 'Changed dates',
    description: DESCRIPTION,
    ...(await linkPreview({ title: 'Changed dates', description: DESCRIPTION, path: '/changes' })),
    alternates: {
      canonical: '/changes',
      types: { 'application/atom+xml': '/changes.xml', 'application/feed+json': '/changes.json' },
    },
  }
}

export default async function Page({ searchParams }: Props) {
  const query = await searchParams
  const [region, show] = [parseRegion(query.region), await parseShow(query.show)]
  const after = (await parseFilter(query.after, hasChange)) ?? null
  const changes = await listChanges({ show, region, after })
  return (
    <ChangesPage
      changes={changes}
      isLater={after !== null}
      region={region}
      show={show}
      isForAll={query.region === ALL_REGIONS}
    />
  )
}
