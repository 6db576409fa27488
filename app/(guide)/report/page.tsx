import type { Metadata } from 'next'
import { ReportPage } from '@/components/guide/report-page'
import { reportedPath } from '@/lib/guide/reports/fields'

export const metadata: Metadata = { title: 'Something wrong?', robots: { index: false } }

type Props = { searchParams: Promise<{ about?: string | string[] }> }

export default async function Page({ searchParams }: Props) {
  return <ReportPage about={reportedPath([(await searchParams).about].flat()[0])} />
}
