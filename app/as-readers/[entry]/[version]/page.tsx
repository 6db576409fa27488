import { notFound } from 'next/navigation'
import { Temporal } from 'temporal-polyfill'
import { parseRegion, type SearchParameter } from '@/app/(guide)/parameters'
import { DraftPage } from '@/components/admin/previews/draft-page'
import type { Reader } from '@/lib/accounts/editor'
import { requireReader } from '@/lib/accounts/users/session'
import { previewOf, publishedView } from '@/lib/editing/previews/preview'
import { findPublished, findVersion } from '@/lib/editing/previews/queries'
import { guideNow } from '@/lib/foundation/clock'
import { isDay } from '@/lib/foundation/dates/guide-date'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { todayIn } from '@/lib/guide/regions/queries'

type Props = {
  params: Promise<{ entry: string; version: string }>
  searchParams: Promise<{ region?: SearchParameter; on?: SearchParameter }>
}

/** A version of an entry as readers of a region would see it on a day; "live" is what they do see. */
export default async function AsReadersPage({ params, searchParams }: Props) {
  const reader = await requireReader()
  const { entry: entryId, version } = await params
  const { region: asked, on } = await searchParams
  const seen = { region: asked ? parseRegion(asked) : null, now: momentOf(on) }
  return (
    <DraftPage
      preview={(await viewOfVersion(reader, { entryId, version }, seen)) ?? notFound()}
      region={seen.region}
      today={await todayIn(seen.region, seen.now)}
      origin={siteOrigin()}
    />
  )
}

type Seen = Parameters<typeof previewOf>[1]

async function viewOfVersion(
  reader: Reader,
  { entryId, version }: { entryId: string; version: string },
  seen: Seen,
) {
  if (version === 'live') {
    const entry = await findPublished(reader, entryId)
    return entry && publishedView(reader, entry, seen)
  }
  const draft = /^[1-9]\d{0,8}$/.test(version)
    ? await findVersion(reader, { entryId, version: Number(version) })
    : null
  return draft && previewOf(draft, seen)
}

/** Noon of a day in UTC; now where none is asked for. */
function momentOf(on: SearchParameter): Temporal.Instant {
  if (!on) return guideNow()
  return typeof on === 'string' && isDay(on) ? Temporal.Instant.from(`${on}T12:00:00Z`) : notFound()
}
