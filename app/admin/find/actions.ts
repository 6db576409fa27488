'use server'
import { z } from 'zod'
import { MAY_NOT } from '@/components/admin/forms/answer'
import type { CreateResult } from '@/components/admin/picker/finding'
import { actingEditor } from '@/lib/accounts/users/session'
import { text } from '@/lib/documents/field-kit'
import { isKind, type Kind } from '@/lib/documents/kinds'
import { saveEntry } from '@/lib/editing/entries/commands'
import { Invalid, Unavailable } from '@/lib/foundation/errors'

const draft = z.object({ kind: z.string().refine(isKind), title: text('Title', { required: true }) })

/** The field that an entry of each kind is called by. */
const NAMED_BY: Record<Kind, 'title' | 'name'> = {
  show: 'title',
  season: 'title',
  person: 'name',
  character: 'name',
  platform: 'name',
}

/** Makes a draft with nothing but its title, for a field to point to. */
export async function createDraft(kind: string, title: string): Promise<CreateResult> {
  const acting = await actingEditor()
  if ('refused' in acting) return { outcome: 'refused', message: MAY_NOT[acting.refused] }
  const parsed = draft.safeParse({ kind, title })
  if (!parsed.success || !isKind(parsed.data.kind) || parsed.data.title === '')
    return { outcome: 'refused', message: 'Write a title of 200 characters at most.' }
  const named = parsed.data.title
  const document = { [NAMED_BY[parsed.data.kind]]: named }
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
