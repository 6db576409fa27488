import type { Metadata } from 'next'
import { cache } from 'react'
import { PersonPage } from '@/components/guide/person-page'
import { guideNow } from '@/lib/foundation/clock'
import { findPerson } from '@/lib/guide/people/queries'
import { todayIn } from '@/lib/guide/regions/queries'
import { linkPreview } from '../../link-preview'
import { viewOrRedirect } from '../../page-or-404'
import { parseRegion, type SearchParameter } from '../../parameters'

type Props = { params: Promise<{ person: string }>; searchParams: Promise<{ region?: SearchParameter }> }

const loadPerson = cache(async (slug: string, region: string | null) =>
  viewOrRedirect(await findPerson(slug, { now: guideNow(), region }), `/people/${slug}`),
)

async function personOf({ params, searchParams }: Props) {
  return loadPerson((await params).person, parseRegion((await searchParams).region))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, slug } = await personOf(props)
  const description = `What ${name} is in: every part in the guide.`
  const path = `/people/${slug}`
  return {
    title: name,
    description,
    alternates: { canonical: path },
    ...(await linkPreview({ title: name, description, path, type: 'profile' })),
  }
}

export default async function Page(props: Props) {
  const region = parseRegion((await props.searchParams).region)
  return (
    <PersonPage person={await personOf(props)} region={region} today={await todayIn(region, guideNow())} />
  )
}
