import type { Kind } from '@/lib/documents/kinds'
import { characterSlug } from '../characters/slug'
import { personSlug } from '../people/slug'
import { platformSlug } from '../platforms/slug'
import { seasonSlug } from '../seasons/slug'
import { showSlug } from '../shows/slug'
import { type DocumentByKind, FORMS } from './forms'

/** The last part of the address of an entry's page; "" while it can't be made. */
export const SLUGS: { [K in Kind]: (document: DocumentByKind[K]) => string } = {
  show: showSlug,
  season: seasonSlug,
  person: personSlug,
  character: characterSlug,
  platform: platformSlug,
}

/**
 * The document with the address that its page has, where its title alone would make another one by now. A season's
 * is of its number.
 */
export function withSlug<K extends Kind>(
  kind: K,
  document: DocumentByKind[K],
  slug: string,
): DocumentByKind[K] {
  return kind === 'season' || SLUGS[kind](document) === slug ? document : { ...document, slug }
}

/** The same for the next version of a document that still has its title: how slugs are made may have changed since. */
export function withSameSlug<K extends Kind>(
  kind: K,
  { before, slug, document }: { before: DocumentByKind[K] | null; slug: string; document: DocumentByKind[K] },
): DocumentByKind[K] {
  const isSame =
    before !== null &&
    before.slug === document.slug &&
    FORMS[kind].title(before) === FORMS[kind].title(document)
  return isSame && slug !== '' ? withSlug(kind, document, slug) : document
}
