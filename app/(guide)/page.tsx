import type { Metadata } from 'next'
import { HomePage, SHOWN_CHANGES, SHOWN_OF_THE_WEEK } from '@/components/guide/home-page'
import { guideNow } from '@/lib/foundation/clock'
import { listChanges } from '@/lib/guide/date-changes/queries'
import { listSchedule } from '@/lib/guide/schedule/queries'
import { listCurrentSeasons } from '@/lib/guide/seasons/queries'
import { postersByEntry } from '@/lib/guide/shows/queries'
import { siteSettings } from '@/lib/guide/site/shown'
import { linkPreview } from './link-preview'

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await siteSettings()
  const title = `${name}: TV seasons, when and where`
  const description =
    'When a season comes out where you live, on which platform, with its cast and its sources.'
  return { alternates: { canonical: '/' }, ...(await linkPreview({ title, description, path: '/' })) }
}

export default async function Page() {
  const now = guideNow()
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const { homeRegion } = await siteSettings()
  const here = { region: homeRegion || null, platform: null }
  const [seasons, week, changes] = await Promise.all([
    listCurrentSeasons(now),
    listSchedule({
      from: today.toString(),
      to: today.add({ days: 6 }).toString(),
      ...here,
      limit: SHOWN_OF_THE_WEEK,
    }),
    listChanges({ show: null, region: null, limit: SHOWN_CHANGES }),
  ])
  const posters = await postersByEntry(seasons.map((season) => season.id))
  const withPosters = seasons.map((season) => ({ ...season, poster: posters.get(season.id) ?? null }))
  return (
    <HomePage
      today={today.toString()}
      region={homeRegion || null}
      seasons={withPosters}
      week={week.entries}
      changes={changes.items}
    />
  )
}
