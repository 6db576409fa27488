'use server'
import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { actingEditor } from '@/lib/accounts/users/session'
import { applyTable, removeTable } from '@/lib/exchange/csv/commands'
import { findTable } from '@/lib/exchange/csv/queries'
import { Conflict, Invalid, NotFound, Unavailable } from '@/lib/foundation/errors'

/** Takes a table that was read on the page into the draft; goes back there with the reason when it can't be. */
export async function take(seasonId: string, uploadId: string, form: FormData): Promise<void> {
  const acting = await actingEditor()
  if ('refused' in acting) return acting.refused === 'signed-out' ? redirect('/sign-in') : notFound()
  const page = `/admin/seasons/${encodeURIComponent(String(seasonId))}/table`
  const lead = (asked: Record<string, string>) => redirect(`${page}?${new URLSearchParams(asked)}` as Route)
  const asked = await findTable(acting.editor, { seasonId: String(seasonId), id: String(uploadId) })
  if (!asked) return lead({ refused: 'The file has expired. Upload it again.' })
  const seenVersion = Number(form.get('version'))
  try {
    await applyTable(acting.editor, { ...asked, seenVersion })
  } catch (fault) {
    if (fault instanceof NotFound) notFound()
    if (fault instanceof Conflict || fault instanceof Unavailable)
      return lead({ upload: String(uploadId), refused: fault.message })
    // What is wrong by now, the dry run names cell by cell.
    if (fault instanceof Invalid) return lead({ upload: String(uploadId) })
    throw fault
  }
  await removeTable(acting.editor, String(uploadId))
  lead({ taken: asked.table })
}
