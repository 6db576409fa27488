import type { Metadata } from 'next'
import { HomePage } from '@/components/guide/home-page'
import { listChanges } from '@/lib/changes/queries'
import { guideNow } from '@/lib/clock'
import { listSchedule } from '@/lib/schedule/queries'
import { listCurrentSeasons } from '@/lib/seasons/queries'
import { postersOf } from '@/lib/shows/queries'
import { sharedAs } from './sharing'

export const metadata: Metadata = {
  alternates: { canonical: '/' },
  ...sharedAs({
    title: 'Logline: TV seasons, when and where',
    description: 'When a season comes out where you live, on what, who is in it, and who says so.',
    path: '/',
  }),
}

export default async function Page() {
  const now = guideNow()
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const everywhere = { region: null, platform: null }
  const [seasons, week, changes] = await Promise.all([
    listCurrentSeasons(now),
    listSchedule({ from: today.toString(), to: today.add({ days: 6 }).toString(), ...everywhere }),
    listChanges({ show: null, region: null, page: 1 }),
  ])
  const posters = await postersOf(seasons.map((season) => season.id))
  const withPosters = seasons.map((season) => ({ ...season, poster: posters.get(season.id) ?? null }))
  return <HomePage today={today.toString()} seasons={withPosters} week={week} changes={changes.items} />
}
