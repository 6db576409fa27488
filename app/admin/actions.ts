'use server'
import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import type { SaveInput, SaveResult } from '@/components/admin/document/result'
import type { Editor } from '@/lib/accounts/editor'
import { ownPath } from '@/lib/accounts/users/origin'
import { text } from '@/lib/documents/field-kit'
import { KIND_NAMES, type Kind } from '@/lib/documents/kinds'
import { restoreRevision, saveEntry } from '@/lib/editing/entries/commands'
import { findEntry } from '@/lib/editing/entries/queries'
import { announcePresence, type Company } from '@/lib/editing/presence/commands'
import { Conflict, orNotFound } from '@/lib/foundation/errors'
import { asEditor, editorOfForm, parseInput, resultOrRefusal } from './acting'

const saveInput = z.object({
  kind: z.enum(KIND_NAMES),
  entryId: z.string().max(60).nullable(),
  version: z.int().min(0),
  document: z.record(z.string(), z.unknown()),
  note: text('Note', { limit: 300 }),
  minor: z.boolean(),
  publish: z.boolean(),
  autosave: z.boolean(),
  along: z
    .array(z.object({ id: z.string().max(60), version: z.int().min(1) }))
    .max(500)
    .default([]),
})

/** Saves or publishes what the form holds. Every expected outcome is an answer, so that the form can tell it. */
export async function save(input: SaveInput): Promise<SaveResult> {
  return asEditor(async (editor) => {
    const { kind, entryId, ...rest } = parseInput(saveInput, input)
    try {
      const saved = await saveEntry(editor, { kind, ...(entryId && { entryId }), typed: true, ...rest })
      const entry = await findEntry(editor, { kind, id: saved.entryId })
      const { title = '', liveVersion = null, livePath = null } = entry ?? {}
      return { outcome: 'saved', ...saved, title, liveVersion, livePath } as const
    } catch (error) {
      if (error instanceof Conflict) return conflict(editor, kind, entryId)
      throw error
    }
  })
}

/** The version that somebody else saved in between. */
async function conflict(editor: Editor, kind: Kind, entryId: string | null) {
  const entry = orNotFound(entryId ? await findEntry(editor, { kind, id: entryId }) : null)
  const { version, author, changedAt: at, document } = entry
  return { outcome: 'conflict', version, author, at, document } as const
}

/** Says that the entry is open here, and tells who else has it open. Null for whoever may not know, or not now. */
export async function present(entryId: string): Promise<Company | null> {
  const answer = await asEditor((editor) => announcePresence(editor, parseInput(z.string().max(60), entryId)))
  return 'outcome' in answer ? null : answer
}

const restoring = z.object({
  entryId: z.string().max(60),
  version: z.int().min(1),
  back: z.string().max(200),
})

/** Brings an earlier version back as a new draft and opens it. Where that fails nothing changes: the history stays. */
export async function restore(entryId: string, version: number, back: string): Promise<void> {
  const editor = await editorOfForm()
  const input = restoring.safeParse({ entryId, version, back })
  const path = input.success ? ownPath(input.data.back, '') : ''
  if (!input.success || !path.startsWith('/admin/')) notFound()
  const saved = await resultOrRefusal(() => restoreRevision(editor, input.data))
  if (!('outcome' in saved)) redirect(path as Route)
  if (saved.because === 'gone') notFound()
  redirect(`${path}/history` as Route)
}
