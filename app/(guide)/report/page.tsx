import type { Metadata } from 'next'
import { ReportPage } from '@/components/guide/report-page'
import { reportedPath } from '@/lib/guide/reports/fields'
import { parseRegion, type SearchParameter } from '../parameters'

export const metadata: Metadata = { title: 'Something wrong?', robots: { index: false } }

type Props = { searchParams: Promise<{ about?: SearchParameter; region?: SearchParameter }> }

export default async function Page({ searchParams }: Props) {
  const { about, region } = await searchParams
  return <ReportPage about={reportedPath([about].flat()[0])} region={parseRegion(region)} />
}
