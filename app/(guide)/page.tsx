import type { Metadata } from 'next'
import { HomePage } from '@/components/guide/home-page'
import { listChanges } from '@/lib/changes/queries'
import { guideNow } from '@/lib/clock'
import { listSchedule } from '@/lib/schedule/queries'
import { listSeasons } from '@/lib/seasons/queries'
import { postersOf } from '@/lib/shows/queries'

export const metadata: Metadata = { alternates: { canonical: '/' } }

export default async function Page() {
  const now = guideNow()
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const everywhere = { region: null, platform: null }
  const [seasons, week, changes] = await Promise.all([
    listSeasons(now, { take: 24 }),
    listSchedule({ from: today.toString(), to: today.add({ days: 6 }).toString(), ...everywhere }),
    listChanges({ show: null, region: null, page: 1 }),
  ])
  const posters = await postersOf(seasons.map((season) => season.id))
  const withPosters = seasons.map((season) => ({ ...season, poster: posters.get(season.id) ?? null }))
  return <HomePage today={today.toString()} seasons={withPosters} week={week} changes={changes.items} />
}
