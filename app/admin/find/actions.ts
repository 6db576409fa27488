'use server'
import { z } from 'zod'
import type { CastsAnswer } from '@/components/admin/cast/copy-cast'
import type { NamedAnswer } from '@/components/admin/cast/use-pasted-cast'
import type { CreateResult } from '@/components/admin/picker/finding'
import type { TextAnswer } from '@/components/admin/releases/use-pasted-text'
import { KIND_NAMES, type Kind } from '@/lib/documents/kinds'
import { PLATFORM_KINDS, wordsOf } from '@/lib/documents/vocabularies'
import { saveEntry } from '@/lib/editing/entries/commands'
import { findNamed } from '@/lib/editing/entry-search/named/queries'
import { readText } from '@/lib/editing/from-text/queries'
import { listCastsToCopy } from '@/lib/editing/next-season/queries'
import { asEditor, parseInput } from '../acting'

const TITLE = 'Write a title of 200 characters at most.'

const draft = z.object({
  kind: z.enum(KIND_NAMES),
  title: z.string().trim().min(1, TITLE).max(200, TITLE),
  as: z.enum(wordsOf(PLATFORM_KINDS)).nullish(),
})

/** The field that an entry of each kind is called by. */
const NAMED_BY: Record<Kind, 'title' | 'name'> = {
  show: 'title',
  season: 'title',
  person: 'name',
  character: 'name',
  platform: 'name',
}

/** Makes a draft with nothing but its title, and of a platform what it is, for a field to point to. */
export async function createDraft(kind: string, title: string, as?: string | null): Promise<CreateResult> {
  return asEditor(async (editor) => {
    const named = parseInput(draft, { kind, title, as })
    const document = { [NAMED_BY[named.kind]]: named.title, ...(named.as && { kind: named.as }) }
    const note = 'Created from another entry’s form'
    const saved = await saveEntry(editor, { kind: named.kind, version: 0, document, note })
    return { outcome: 'made', id: saved.entryId, title: named.title } as const
  })
}

const MAX_TEXT = 60_000

/** What a pasted text says of releases. */
export async function releasesInText(text: string): Promise<TextAnswer> {
  return asEditor(async (editor) => {
    const pasted = parseInput(z.string().max(MAX_TEXT, 'Paste 60,000 characters at most.'), text)
    return { outcome: 'read', ...(await readText(editor, pasted)) } as const
  })
}

const castsInput = z.object({ showId: z.string().min(1).max(60), except: z.string().max(60).nullable() })

/** The casts of a show's other seasons, to take one over. */
export async function casts(input: z.input<typeof castsInput>): Promise<CastsAnswer> {
  return asEditor(async (editor) => {
    return { outcome: 'found', casts: await listCastsToCopy(editor, parseInput(castsInput, input)) } as const
  })
}

const names = z.array(z.string().trim().max(200)).max(1_000)
const namedInput = z.object({ people: names, characters: names })

/** Who of a pasted cast is in the guide already, by their names. */
export async function named(input: z.input<typeof namedInput>): Promise<NamedAnswer> {
  return asEditor(async (editor) => {
    const { people, characters } = parseInput(namedInput, input)
    return {
      outcome: 'named',
      people: await findNamed(editor, { kind: 'person', names: people }),
      characters: await findNamed(editor, { kind: 'character', names: characters }),
    } as const
  })
}
