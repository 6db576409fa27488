'use server'
import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import type { SaveInput, SaveResult } from '@/components/admin/document/result'
import type { Editor } from '@/lib/accounts/editor'
import { ownPath } from '@/lib/accounts/users/origin'
import { actingEditor } from '@/lib/accounts/users/session'
import { text } from '@/lib/documents/field-kit'
import { isKind, type Kind } from '@/lib/documents/kinds'
import { restoreRevision, saveEntry } from '@/lib/editing/entries/commands'
import { findEntry } from '@/lib/editing/entries/queries'
import { announcePresence, type Company } from '@/lib/editing/presence/commands'
import { Conflict, Invalid, NotFound, Unavailable } from '@/lib/foundation/errors'

const saveInput = z.object({
  kind: z.string().refine(isKind),
  entryId: z.string().max(60).nullable(),
  version: z.int().min(0),
  document: z.record(z.string(), z.unknown()),
  note: text('Note', { limit: 300 }),
  minor: z.boolean(),
  publish: z.boolean(),
  autosave: z.boolean(),
})

/** Saves or publishes what the form holds. Every expected outcome is an answer, so that the form can tell it. */
export async function save(input: SaveInput): Promise<SaveResult> {
  const acting = await actingEditor()
  if ('refused' in acting) return { outcome: 'refused', reason: acting.refused }
  const parsed = saveInput.safeParse(input)
  if (!parsed.success)
    return {
      outcome: 'invalid',
      problems: [{ path: '', message: 'The form sent something unreadable. Reload the page.' }],
    }
  const { kind, entryId, ...rest } = parsed.data
  try {
    const saved = await saveEntry(acting.editor, { kind: kind as Kind, ...(entryId && { entryId }), ...rest })
    const entry = await findEntry(acting.editor, { kind: kind as Kind, id: saved.entryId })
    return { outcome: 'saved', ...saved, livePath: entry?.livePath ?? null }
  } catch (fault) {
    if (fault instanceof Invalid) return { outcome: 'invalid', problems: fault.problems }
    if (fault instanceof NotFound) return { outcome: 'gone' }
    if (fault instanceof Unavailable) return { outcome: 'busy' }
    if (fault instanceof Conflict)
      return entryId ? conflictOf(acting.editor, kind as Kind, entryId) : { outcome: 'gone' }
    throw fault
  }
}

/** Says that the entry is open here, and tells who else has it open. Null for whoever may not know, or not now. */
export async function present(entryId: string): Promise<Company | null> {
  const acting = await actingEditor()
  const parsed = z.string().max(60).safeParse(entryId)
  if ('refused' in acting || !parsed.success) return null
  try {
    return await announcePresence(acting.editor, parsed.data)
  } catch (fault) {
    if (fault instanceof NotFound || fault instanceof Unavailable) return null
    throw fault
  }
}

async function conflictOf(editor: Editor, kind: Kind, entryId: string): Promise<SaveResult> {
  const entry = await findEntry(editor, { kind, id: entryId })
  if (!entry) return { outcome: 'gone' }
  return {
    outcome: 'conflict',
    version: entry.version,
    author: entry.author,
    at: entry.changedAt,
    document: entry.document,
  }
}

/** Brings an earlier version back as a new draft and opens it. Where that fails nothing changes: the history stays. */
export async function restore(entryId: string, version: number, back: string): Promise<void> {
  const acting = await actingEditor()
  if ('refused' in acting) return acting.refused === 'signed-out' ? redirect('/sign-in') : notFound()
  const parsed = z
    .object({ entryId: z.string().max(60), version: z.int().min(1), back: z.string().max(200) })
    .safeParse({ entryId, version, back })
  if (!parsed.success) notFound()
  const path = ownPath(parsed.data.back, '')
  if (!path.startsWith('/admin/')) notFound()
  try {
    await restoreRevision(acting.editor, { entryId: parsed.data.entryId, version: parsed.data.version })
  } catch (fault) {
    if (fault instanceof NotFound) notFound()
    if (fault instanceof Conflict || fault instanceof Invalid || fault instanceof Unavailable)
      redirect(`${path}/history` as Route)
    throw fault
  }
  redirect(path as Route)
}
