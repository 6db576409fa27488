import { eachField, fieldsIn, isEmpty, rowsAt, type Values } from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import type { Problem } from '@/lib/foundation/errors'
import { imageProblems } from '../media/checks'
import { platformProblems } from '../platforms/checks'
import { seasonProblems } from '../seasons/checks'
import { type DocumentByKind, FORMS } from './forms'

/**
 * What keeps a document from being published, each with the path of its field. Drafts may have any of it.
 * Runs anywhere: the admin shows the same list before it asks the server.
 */
export function gapsOf<K extends Kind>(kind: K, document: DocumentByKind[K]): Problem[] {
  const values = document as Values
  const gaps: Problem[] = []
  const ids = new Map<string, Set<unknown>>()
  const knownIn = (lists: string) => {
    const known = ids.get(lists) ?? idsIn(values, lists)
    ids.set(lists, known)
    return known
  }
  eachField(fieldsIn(FORMS[kind].fields), values, ({ meta }, value, path) => {
    if (meta.required && isEmpty(value)) gaps.push({ path, message: `${meta.label} is missing.` })
    if (meta.control === 'own-row' || meta.control === 'own-rows') {
      const known = knownIn(meta.list ?? '')
      const lost = [value].flat().filter((id) => typeof id === 'string' && id !== '' && !known.has(id))
      if (lost.length > 0)
        gaps.push({ path, message: `${meta.label}: what it pointed to is no longer here. Choose again.` })
    }
  })
  return [...gaps, ...imageProblems(values), ...CONTRADICTIONS[kind](document)]
}

/** What no field says by itself: pairs of values that contradict each other. */
const CONTRADICTIONS: { [K in Kind]: (document: DocumentByKind[K]) => Problem[] } = {
  show: () => [],
  season: seasonProblems,
  person: () => [],
  character: () => [],
  platform: platformProblems,
}

function idsIn(values: Values, lists: string): Set<unknown> {
  return new Set(lists.split(',').flatMap((list) => rowsAt(values, list).map((row) => row.id)))
}
