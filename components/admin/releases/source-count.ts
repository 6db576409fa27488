'use client'
import { rowsAt, type Values } from '@/lib/documents/field-tree'
import { useEditing } from '../document/context'

/** How many sources stand behind a release or any fact of it. */
export function useSourceCount(release: Values): number {
  const { document } = useEditing()
  const own = Array.isArray(release.sourceIds) ? release.sourceIds.map(String) : []
  const prefix = `releases.${String(release.id)}`
  const cited = rowsAt(document, 'citations')
    .filter(({ about }) => about === prefix || String(about).startsWith(`${prefix}.`))
    .flatMap(({ sourceIds }) => (Array.isArray(sourceIds) ? sourceIds.map(String) : []))
  return new Set([...own, ...cited]).size
}
