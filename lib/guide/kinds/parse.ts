import { pathWithIds } from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import { keptValues } from '@/lib/documents/upgrade'
import { Invalid } from '@/lib/foundation/errors'
import { withAvailabilityApart } from '../availability/upgrade'
import { type DocumentByKind, FORMS } from './forms'

/** Reads a document as its kind's form has it, whole and clean. Throws Invalid with a problem per field. */
export function parseDocument<K extends Kind>(kind: K, input: unknown): DocumentByKind[K] {
  const result = FORMS[kind].fields.safeParse(input)
  if (result.success) return result.data
  throw new Invalid(
    result.error.issues.map((issue) => ({ path: pathWithIds(input, issue.path), message: issue.message })),
  )
}

/** What a document of an older Logline becomes where a list was parted. */
const UPGRADES: Record<Kind, (kept: Record<string, unknown>) => Record<string, unknown>> = {
  show: (kept) => kept,
  season: withAvailabilityApart,
  person: (kept) => kept,
  character: (kept) => kept,
  platform: (kept) => kept,
}

/**
 * Reads what a revision has kept; what an older one lacks is filled in. What today's rules refuse stays as it was
 * kept, so that every revision opens: the rules are for saving.
 */
export function readDocument<K extends Kind>(kind: K, json: string): DocumentByKind[K] {
  const kept = UPGRADES[kind](JSON.parse(json))
  const result = FORMS[kind].fields.safeParse(kept)
  return result.success ? result.data : (keptValues(FORMS[kind].fields, kept) as DocumentByKind[K])
}
