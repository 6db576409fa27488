import { z } from 'zod'
import type { ImportedShow } from './core/proposal'

/** What was uploaded for an import, as it was read, between the proposal and the import. */
export type Upload = z.infer<typeof upload>

const upload = z.object({
  provider: z.enum(['tvmaze', 'tmdb']),
  /** The ISO day on which it came. */
  seenOn: z.string(),
  /** What its files were called. */
  files: z.array(z.string()),
  shows: z.array(z.custom<ImportedShow>((kept) => typeof kept === 'object')),
})

/** An upload as it is stored, or null when it is gone, or an older Logline has kept it. */
export function readUpload(stored: unknown): Upload | null {
  return upload.safeParse(stored).data ?? null
}
