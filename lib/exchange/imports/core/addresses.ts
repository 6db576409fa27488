import type { Kind } from '@/lib/documents/kinds'
import { isSlug } from '@/lib/foundation/slug'
import { SLUGS } from '@/lib/guide/kinds/slugs'
import type { Imported } from './proposal'

/** Whether an entry other than this one has the address. */
type IsTaken = (kind: Kind, slug: string, id: string) => boolean

/**
 * The entry with an address that nobody has: two broadcasters are called ABC, and three shows Utopia. What tells them
 * apart comes first (year, country, website), then the catalogue's number. Untouched where its name alone will do.
 */
export function withOwnAddress<K extends Kind>(entry: Imported<K>, isTaken: IsTaken): Imported<K> {
  const { kind, id, document } = entry
  if (kind === 'season') return entry
  const plain = importedSlug(entry)
  const isFree = (slug: string) => isSlug(slug) && !isTaken(kind, slug, id)
  if (isFree(plain)) return entry
  const number = id.replace(/^[a-z]+-/, '')
  const tries = [
    ...marksOf(document).map((mark) => `${plain}-${mark}`),
    `${plain}-${number.replace(/^\D+/, '')}`,
    number,
  ]
  return { ...entry, document: { ...document, slug: tries.find(isFree) ?? number } }
}

export function importedSlug<K extends Kind>({ kind, document }: Imported<K>): string {
  return SLUGS[kind](document)
}

function marksOf(document: Imported['document']): string[] {
  if ('firstShown' in document) return [document.firstShown.slice(0, 4)]
  if ('dayEndsAt' in document)
    return [
      ...document.regions.map((region) => region.toLowerCase()),
      ...(document.kind === 'streaming' ? ['online'] : []),
    ]
  return []
}
