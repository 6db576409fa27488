import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DryRun } from '@/components/admin/csv/dry-run'
import { Downloads, UploadForm } from '@/components/admin/csv/forms'
import { EntryStepPage } from '@/components/admin/publishing/entry-step-page'
import type { Editor } from '@/lib/accounts/editor'
import { requireEditor, requireReader } from '@/lib/accounts/users/session'
import { findTable, findTableProposal } from '@/lib/exchange/csv/queries'
import { tableName } from '@/lib/exchange/csv/tables'
import { Invalid } from '@/lib/foundation/errors'
import { type EntryProps, entryFor } from '../entry'
import { take } from './actions'

export const metadata: Metadata = { title: 'Episodes and cast as tables' }

type Props = EntryProps & { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TablePage({ searchParams, ...props }: Props) {
  const reader = await requireReader()
  const { kind, entry, path } = await entryFor(reader, props)
  if (kind !== 'season') notFound()
  const { upload, refused, taken } = await searchParams
  const id = typeof upload === 'string' ? upload : ''
  const { data: justTaken } = tableName.safeParse(taken)
  const read = id ? await dryRunOf(await requireEditor(), entry.id, id) : null
  const gone = id && !read ? 'The file has expired. Upload it again.' : ''
  const message = typeof refused === 'string' ? refused.slice(0, 300) : gone
  return (
    <EntryStepPage entry={entry} step="Episodes and cast as tables">
      {message && (
        <p className="rounded-lg border-2 border-bad bg-bad/6 px-4 py-3" role="alert">
          {message}
        </p>
      )}
      {justTaken && (
        <p role="status" className="text-good">
          The {justTaken} of the file are in the draft: version {entry.version}.{' '}
          <a href={`${path}?section=${justTaken}`}>View draft</a>
        </p>
      )}
      {read && <DryRun {...read} take={take.bind(null, entry.id, id)} />}
      <Downloads path={path} />
      {reader.role !== 'reader' && <UploadForm path={path} />}
    </EntryStepPage>
  )
}

async function dryRunOf(editor: Editor, seasonId: string, id: string) {
  const stored = await findTable(editor, { seasonId, id })
  if (!stored) return null
  try {
    return { table: stored.table, proposal: await findTableProposal(editor, stored), problems: [] }
  } catch (fault) {
    if (fault instanceof Invalid) return { table: stored.table, proposal: null, problems: fault.problems }
    throw fault
  }
}
