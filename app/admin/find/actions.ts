'use server'
import { z } from 'zod'
import type { CreateResult } from '@/components/admin/picker/finding'
import { actingEditor } from '@/lib/accounts/users/session'
import { text } from '@/lib/documents/field-kit'
import { isKind } from '@/lib/documents/kinds'
import { saveEntry } from '@/lib/editing/entries/commands'
import { Invalid, Unavailable } from '@/lib/foundation/errors'

const draft = z.object({ kind: z.string().refine(isKind), title: text('Title', { required: true }) })

const REFUSALS = {
  'signed-out': 'You are signed out: sign in again, then create it.',
  'not-allowed': 'Your account may not create entries.',
}

/** Makes a draft with nothing but its title, for a field to point to. */
export async function createDraft(kind: string, title: string): Promise<CreateResult> {
  const acting = await actingEditor()
  if ('refused' in acting) return { outcome: 'refused', message: REFUSALS[acting.refused] }
  const parsed = draft.safeParse({ kind, title })
  if (!parsed.success || !isKind(parsed.data.kind) || parsed.data.title === '')
    return { outcome: 'refused', message: 'Write a title of 200 characters at most.' }
  const named = parsed.data.title
  const document = kind === 'show' || kind === 'season' ? { title: named } : { name: named }
  try {
    const note = 'Created from another entry’s form'
    const saved = await saveEntry(acting.editor, { kind: parsed.data.kind, version: 0, document, note })
    return { outcome: 'made', id: saved.entryId, title: named }
  } catch (fault) {
    if (fault instanceof Invalid || fault instanceof Unavailable)
      return { outcome: 'refused', message: fault.message }
    throw fault
  }
}
