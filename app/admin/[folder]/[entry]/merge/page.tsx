import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChooseOther } from '@/components/admin/duplicates/choose-other'
import { MergeForm } from '@/components/admin/duplicates/merge-form'
import { MergedEntries, UndoneMerge } from '@/components/admin/duplicates/merged-entries'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { TROUBLE } from '@/components/ui/classes'
import { requireEditor } from '@/lib/accounts/users/session'
import { KINDS, kindOfFolder } from '@/lib/documents/kinds'
import { isMergeable } from '@/lib/editing/duplicates/merge'
import { compareForMerge } from '@/lib/editing/duplicates/queries'
import { listMergedInto } from '@/lib/editing/duplicates/undo/queries'
import { findEntry } from '@/lib/editing/entries/queries'
import { undoMerging } from '../../../publishing/actions'
import { merge } from './actions'

export const metadata: Metadata = { title: 'Merge' }

type Props = {
  params: Promise<{ folder: string; entry: string }>
  searchParams: Promise<Record<'with' | 'undone' | 'kept', string | string[] | undefined>>
}

export default async function MergePage({ params, searchParams }: Props) {
  const editor = await requireEditor()
  const { folder, entry: winnerId } = await params
  const kind = kindOfFolder(folder) ?? notFound()
  if (!isMergeable(kind)) notFound()
  const winner = (await findEntry(editor, { kind, id: winnerId })) ?? notFound()
  const { with: loserId = '', undone = '', kept = [] } = await searchParams
  const found = typeof loserId === 'string' && loserId !== ''
  const comparison = found ? await compareForMerge(editor, { kind, ids: { winnerId, loserId } }) : null
  const path = `/admin/${folder}/${winnerId}`
  return (
    <>
      <PageHeading
        title={`Merge into ${winner.title}`}
        crumbs={[
          { name: KINDS[kind].many, path: `/admin/${folder}` },
          { name: winner.title, path },
          { name: 'Merge' },
        ]}
      />
      {typeof undone === 'string' && undone !== '' && (
        <UndoneMerge path={`/admin/${folder}/${undone}`} kept={[kept].flat()} />
      )}
      {found && !comparison && (
        <p className={TROUBLE}>Choose another {KINDS[kind].one}: this one can’t be.</p>
      )}
      {comparison ? (
        <MergeForm kind={kind} comparison={comparison} merge={merge} />
      ) : (
        <ChooseOther kind={kind} action={`${path}/merge`} />
      )}
      <MergedEntries folder={folder} merged={await listMergedInto(editor, winnerId)} undo={undoMerging} />
    </>
  )
}
