import { pathWithIds } from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import { keptValues } from '@/lib/documents/upgrade'
import { Invalid } from '@/lib/foundation/errors'
import { type DocumentByKind, FORMS } from './forms'

/** Reads a document as its kind's form has it, whole and clean. Throws Invalid with a problem per field. */
export function parseDocument<K extends Kind>(kind: K, input: unknown): DocumentByKind[K] {
  const result = FORMS[kind].fields.safeParse(input)
  if (result.success) return result.data
  throw new Invalid(
    result.error.issues.map((issue) => ({ path: pathWithIds(input, issue.path), message: issue.message })),
  )
}

/**
 * Reads what a revision has kept; what an older one lacks is filled in. What today's rules refuse stays as it was
 * kept, so that every revision opens: the rules are for saving.
 */
export function readDocument<K extends Kind>(kind: K, json: string): DocumentByKind[K] {
  const kept: unknown = JSON.parse(json)
  const result = FORMS[kind].fields.safeParse(kept)
  return result.success ? result.data : (keptValues(FORMS[kind].fields, kept) as DocumentByKind[K])
}
