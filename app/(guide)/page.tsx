import type { Metadata } from 'next'
import { HomePage } from '@/components/guide/home-page'
import { guideNow } from '@/lib/clock'
import { listSeasons } from '@/lib/seasons/queries'
import { postersOf } from '@/lib/shows/queries'

export const metadata: Metadata = { alternates: { canonical: '/' } }

export default async function Page() {
  const seasons = await listSeasons(guideNow(), { take: 24 })
  const posters = await postersOf(seasons.map((season) => season.id))
  return (
    <HomePage seasons={seasons.map((season) => ({ ...season, poster: posters.get(season.id) ?? null }))} />
  )
}
