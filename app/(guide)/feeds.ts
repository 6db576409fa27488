import type { FeedOfChanges } from '@/lib/formats/feeds/date-changes'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { listChanges } from '@/lib/guide/date-changes/queries'
import { regionInSentence } from '@/lib/guide/regions/regions'
import { siteSettings } from '@/lib/guide/site/shown'
import { parseRegion, parseShow } from './parameters'

/** The newest changes as `?show=` and `?region=` ask for them. */
export async function loadFeed(request: Request): Promise<FeedOfChanges> {
  const parameters = new URL(request.url).searchParams
  const region = parseRegion(parameters.get('region') ?? undefined)
  const show = await parseShow(parameters.get('show') ?? undefined)
  const { items } = await listChanges({ show, region })
  const query = new URLSearchParams({ ...(show && { show }), ...(region && { region }) }).toString()
  const title = ['Changed dates', show && items[0]?.show.title, region && `in ${regionInSentence(region)}`]
    .filter(Boolean)
    .join(', ')
  const { name: site } = await siteSettings()
  return { changes: items, origin: siteOrigin(), query: query && `?${query}`, title, site }
}
