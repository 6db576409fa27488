'use server'
import { z } from 'zod'
import type { PrepareAnswer } from '@/components/admin/document/publish-dialog'
import type { ReadsAnswer } from '@/components/admin/releases/use-reads'
import { KIND_NAMES } from '@/lib/documents/kinds'
import { previewPublishing } from '@/lib/editing/previews/publishing/preview'
import { sentencesOf } from '@/lib/editing/previews/sentences/preview'
import { isRegion } from '@/lib/guide/regions/regions'
import { asEditor, asReader, parseInput } from '../acting'

const MAX_REGIONS = 12

const readsInput = z.object({
  entryId: z.string().min(1).max(60),
  document: z.record(z.string(), z.unknown()),
  regions: z.array(z.string().refine(isRegion)).max(MAX_REGIONS),
})

const publishInput = z.object({
  kind: z.enum(KIND_NAMES),
  entryId: z.string().max(60).nullable(),
  document: z.record(z.string(), z.unknown()),
})

/** What publishing an entry as the form holds it would change, and which drafts would go along. */
export async function preparePublishing(input: z.input<typeof publishInput>): Promise<PrepareAnswer> {
  return asEditor(async (editor) => {
    return {
      outcome: 'prepared',
      ...(await previewPublishing(editor, parseInput(publishInput, input))),
    } as const
  })
}

/** What readers of some regions would read of a season as the form holds it. */
export async function reads(input: z.input<typeof readsInput>): Promise<ReadsAnswer> {
  return asReader(async (reader) => {
    return { outcome: 'read', reads: await sentencesOf(reader, parseInput(readsInput, input)) } as const
  })
}
