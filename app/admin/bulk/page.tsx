import type { Metadata } from 'next'
import { BulkFilter } from '@/components/admin/bulk/bulk-filter'
import { BulkForm } from '@/components/admin/bulk/bulk-form'
import { UndoPart } from '@/components/admin/bulk/undo-part'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { requireEditor } from '@/lib/accounts/users/session'
import { bulkQuery } from '@/lib/editing/bulk/fields'
import { listChanged, listSeasonsToChange } from '@/lib/editing/bulk/queries'
import { guideNow } from '@/lib/foundation/clock'
import { apply, plan, undo } from './actions'

export const metadata: Metadata = { title: 'Bulk edit' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function BulkPage({ searchParams }: Props) {
  const editor = await requireEditor()
  const parameters = await searchParams
  const batch = typeof parameters.batch === 'string' ? parameters.batch.slice(0, 60) : ''
  const changed = batch ? await listChanged(editor, batch) : []
  const query = bulkQuery.parse(parameters)
  const seasons = await listSeasonsToChange(editor, query, guideNow())
  return (
    <>
      <PageHeading title="Bulk edit" />
      {changed.length > 0 ? (
        <UndoPart batch={batch} seasons={changed} undo={undo} />
      ) : (
        <>
          <BulkFilter query={query} />
          {seasons.length === 0 && <p>No published seasons match.</p>}
          <BulkForm key={JSON.stringify(query)} seasons={seasons} plan={plan} apply={apply} undo={undo} />
        </>
      )}
    </>
  )
}
