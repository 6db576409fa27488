import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { BulkFilter } from '@/components/admin/bulk/bulk-filter'
import { BulkForm } from '@/components/admin/bulk/bulk-form'
import { BulkList } from '@/components/admin/bulk/bulk-list'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { EmptyState } from '@/components/ui/panel'
import { requireEditor } from '@/lib/accounts/users/session'
import { bulkQuery } from '@/lib/editing/bulk/fields'
import { listSeasonsToChange } from '@/lib/editing/bulk/queries'
import { findBulkEdit, listBulkEdits } from '@/lib/editing/bulk/runs/queries'
import { guideNow } from '@/lib/foundation/clock'
import { begin, plan } from './actions'

export const metadata: Metadata = { title: 'Bulk edit' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function BulkPage({ searchParams }: Props) {
  const editor = await requireEditor()
  const parameters = await searchParams
  // Where a bulk edit stood before each had a page.
  if (typeof parameters.batch === 'string')
    redirect(`/admin/bulk/${encodeURIComponent(parameters.batch)}` as Route)
  const query = bulkQuery.parse(parameters)
  const ending = query.of ? await findBulkEdit(editor, query.of) : null
  const seasons = await listSeasonsToChange(editor, query, guideNow())
  return (
    <>
      <PageHeading title={ending ? `End the hold: ${ending.name}` : 'Bulk edit'} />
      {!ending && <BulkFilter query={query} />}
      {seasons.length === 0 ? (
        <EmptyState title="No published seasons match">
          Drafts are not changed here; publish a season first.
        </EmptyState>
      ) : (
        <BulkForm
          key={JSON.stringify(query)}
          seasons={seasons}
          ending={ending && { name: ending.name, reason: ending.change?.reason ?? '' }}
          plan={plan}
          begin={begin}
        />
      )}
      {!ending && <BulkList edits={await listBulkEdits(editor)} />}
    </>
  )
}
