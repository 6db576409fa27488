'use server'
import { z } from 'zod'
import type { CreateResult } from '@/components/admin/picker/finding'
import { KIND_NAMES, type Kind } from '@/lib/documents/kinds'
import { saveEntry } from '@/lib/editing/entries/commands'
import { asEditor, parseInput } from '../acting'

const TITLE = 'Write a title of 200 characters at most.'

const draft = z.object({
  kind: z.enum(KIND_NAMES),
  title: z.string().trim().min(1, TITLE).max(200, TITLE),
})

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
  return asEditor(async (editor) => {
    const named = parseInput(draft, { kind, title })
    const document = { [NAMED_BY[named.kind]]: named.title }
    const note = 'Created from another entry’s form'
    const saved = await saveEntry(editor, { kind: named.kind, version: 0, document, note })
    return { outcome: 'made', id: saved.entryId, title: named.title } as const
  })
}
