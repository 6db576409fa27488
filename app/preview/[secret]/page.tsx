import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { parseRegion } from '@/app/(guide)/parameters'
import { DraftBanner } from '@/components/admin/previews/draft-banner'
import { DraftPage } from '@/components/admin/previews/draft-page'
import { previewOf } from '@/lib/editing/previews/preview'
import { findDraft } from '@/lib/editing/previews/queries'
import { guideNow } from '@/lib/foundation/clock'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { todayIn } from '@/lib/guide/regions/queries'
import { regionChoices } from '@/lib/guide/regions/regions'

export const metadata: Metadata = { title: 'A draft' }

type Props = {
  params: Promise<{ secret: string }>
  searchParams: Promise<{ region?: string | string[] }>
}

/** A draft as readers would see it, for whoever has its address. Its links lead to the guide as it is. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { secret } = await params
  const draft = (await findDraft(secret)) ?? notFound()
  const region = parseRegion((await searchParams).region)
  const regions = regionChoices()
  const now = guideNow()
  return (
    <>
      <DraftBanner version={draft.version} until={draft.expiresAt} regions={regions} region={region} />
      <DraftPage
        preview={await previewOf(draft, { region, now })}
        region={region}
        today={await todayIn(region, now)}
        origin={siteOrigin()}
      />
    </>
  )
}
