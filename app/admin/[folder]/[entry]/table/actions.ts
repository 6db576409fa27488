'use server'
import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { applyTable, removeTable } from '@/lib/exchange/csv/commands'
import { findTable } from '@/lib/exchange/csv/queries'
import { editorOfForm, resultOrRefusal } from '../../../acting'

/** Takes a table that was read on the page into the draft; goes back there with the reason when it can't be. */
export async function take(seasonId: string, uploadId: string, form: FormData): Promise<void> {
  const editor = await editorOfForm()
  const page = `/admin/seasons/${encodeURIComponent(String(seasonId))}/table`
  const toPage = (query: Record<string, string>) => redirect(`${page}?${new URLSearchParams(query)}` as Route)
  const found = await findTable(editor, { seasonId: String(seasonId), id: String(uploadId) })
  if (!found) return toPage({ refused: 'The file has expired. Upload it again.' })
  const seenVersion = Number(form.get('version'))
  const applied = await resultOrRefusal(() => applyTable(editor, { ...found, seenVersion }))
  if ('outcome' in applied) {
    if (applied.because === 'gone') notFound()
    // What is wrong by now, the dry run names cell by cell.
    return toPage({
      upload: String(uploadId),
      ...(applied.because !== 'invalid' && { refused: applied.message }),
    })
  }
  await removeTable(editor, String(uploadId))
  toPage({ taken: found.table })
}
