'use client'
import { rowsAt, type Values } from '@/lib/documents/field-tree'
import { useEditing } from '../document/context'
import { sourcesOf } from '../document/field-sources'

/** How many sources stand behind a release or any fact of it. */
export function useSourceCount(release: Values): number {
  const { document } = useEditing()
  const prefix = `releases.${String(release.id)}`
  const cited = rowsAt(document, 'citations')
    .filter(({ about }) => about === prefix || String(about).startsWith(`${prefix}.`))
    .flatMap(sourcesOf)
  return new Set([...sourcesOf(release), ...cited]).size
}
