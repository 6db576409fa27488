'use server'
import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import type { LockAnswer } from '@/components/admin/document/locks'
import { applyImport, removeUpload } from '@/lib/exchange/imports/commands'
import { withProgress } from '@/lib/exchange/imports/progress/commands'
import { findProposal, findUpload } from '@/lib/exchange/imports/queries'
import { lockField, unlockField } from '@/lib/exchange/locks/commands'
import { asEditor, editorOfForm, parseInput, resultOrRefusal } from '../acting'
import { answersIn } from './answers'

/** Imports one show of an upload, as it was read on the page; goes back there with the reason when it can't be. */
export async function apply(uploadId: string, showId: string, form: FormData): Promise<void> {
  const editor = await editorOfForm()
  const answers = answersIn(form.entries())
  const found = await findUpload(editor, String(uploadId))
  if (!found) notFound()
  const { seenOn } = found
  const back = (message: string) => {
    const kept = Object.entries(answers).map(([id, own]) => [`answer-${id}`, own])
    const query = new URLSearchParams([...kept, ['refused', message.slice(0, 500)]])
    return redirect(`/admin/import/${encodeURIComponent(String(uploadId))}?${query}` as Route)
  }
  const matching = []
  for (const imported of found.shows) {
    const proposal = await findProposal(editor, { imported, seenOn, answers })
    if (proposal.showId === showId) matching.push(imported)
  }
  const [imported] = matching
  if (!imported) return back('The guide has changed since this preview. Preview it again.')
  const publish = form.get('publish') === 'yes'
  const fingerprint = String(form.get('fingerprint') ?? '')
  const done = await resultOrRefusal(() =>
    withProgress(editor, uploadId, (onEntry) =>
      applyImport(editor, { imported, seenOn, answers, publish, fingerprint, onEntry }),
    ),
  )
  if ('outcome' in done) return back(done.message)
  const { made, changed, published } = done
  if (found.shows.length === 1) await removeUpload(editor, String(uploadId))
  const summary = `${imported.show.document.title}: ${made} new, ${changed} changed, ${published} published`
  redirect(`/admin/import?done=${encodeURIComponent(summary)}` as Route)
}

const lockInput = z.object({ entryId: z.string().max(60), path: z.string().max(300), isLocked: z.boolean() })

/** Locks a field or a row against imports, or lets them change it again. */
export async function changeLock(entryId: string, path: string, isLocked: boolean): Promise<LockAnswer> {
  return asEditor(async (editor) => {
    const input = parseInput(lockInput, { entryId, path, isLocked })
    const change = input.isLocked ? lockField : unlockField
    await change(editor, input.entryId, input.path)
    return { outcome: input.isLocked ? 'locked' : 'unlocked' } as const
  }, 'The entry is gone: somebody moved it to the trash.')
}
