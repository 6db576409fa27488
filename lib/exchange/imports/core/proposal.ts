import type { Kind } from '@/lib/documents/kinds'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { parseDocument } from '@/lib/guide/kinds/parse'
import { fitting } from './plain-text'
import { importedId } from './row-ids'

/** A catalogue that imports read. */
export type Provider = 'tvmaze' | 'tmdb'

/** An entry as a catalogue has it: its id, like those of its rows, is made of the catalogue's numbers. */
export type Imported<K extends Kind = Kind> = { kind: K; id: string; document: DocumentByKind[K] }

/** What the catalogue asks to be said where its data is shown. */
type Attribution = { text: string; url: string; licence: string }

/** A show of a catalogue as documents of ours. The same answer of the catalogue always makes the same. */
export type ImportedShow = {
  provider: Provider
  externalId: string
  attributions: Attribution[]
  show: Imported<'show'>
  seasons: Imported<'season'>[]
  platforms: Imported<'platform'>[]
  people: Imported<'person'>[]
  characters: Imported<'character'>[]
  /** Whether it is a piece of a show, as a day's schedule has it: what it does not contain stays as it is. */
  isOnlyPart: boolean
  /** What the catalogue said and our documents do not, a sentence each. */
  leftOut: string[]
}

/** Who reads a catalogue, and when: `seenOn` is the ISO day that the sources are given. */
export type Seen = { provider: Provider; seenOn: string }

/** Every entry, those that are pointed to before those that point. */
export function importedEntries(imported: ImportedShow): Imported[] {
  const { platforms, people, characters, show, seasons } = imported
  return [...platforms, ...people, ...characters, show, ...seasons]
}

/** Throws Invalid where the catalogue has what our fields do not take, with the path of each. */
export function importedEntry<K extends Kind>({
  kind,
  id,
  document,
}: {
  kind: K
  id: string
  document: object
}): Imported<K> {
  return { kind, id, document: parseDocument(kind, document) }
}

/** The same entry may be met in many places of an answer. */
export function distinctById<K extends Kind>(entries: Imported<K>[]): Imported<K>[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
}

export const PUBLISHERS: Record<Provider, string> = { tvmaze: 'TVmaze', tmdb: 'TMDB' }

/** What the catalogues ask to be said beside their data; pages say TMDB's notice once (components/guide/sources.tsx). */
const TERMS: Record<Provider, string> = { tvmaze: ', licensed CC BY-SA 4.0', tmdb: '' }

/**
 * The page of the catalogue that a document's values come from, with what it asks to be said. `parts` are what it is
 * the page of.
 */
export function sourceRow({
  provider,
  seenOn,
  parts,
  title,
  url,
}: Seen & { parts: (string | number)[]; title: string; url: string }) {
  const id = importedId(provider, 'source', ...parts)
  return { id, publisher: PUBLISHERS[provider], title: fitting(title, 180) + TERMS[provider], url, seenOn }
}

type Picture = { kind: 'poster' | 'backdrop' | 'still'; of: string; url: string | null | undefined }

/** A picture of the catalogue's: described, credited and linked; the file is not ours to show. */
export function pictureRows({
  provider,
  parts,
  kind,
  of,
  url,
  sourceIds,
}: Seen & Picture & { parts: (string | number)[]; sourceIds: string[] }) {
  if (!url) return []
  const alt = kind === 'still' ? `A still from ${of}` : `${kind === 'poster' ? 'Poster' : 'Picture'} of ${of}`
  const publisher = PUBLISHERS[provider]
  const id = importedId(provider, kind, ...parts)
  return [
    { id, kind, alt, credit: publisher, publisher, licence: 'not-held', sourceUrl: secured(url), sourceIds },
  ]
}

const SERVE_HTTPS = new Set(['www.tvmaze.com', 'api.tvmaze.com', 'static.tvmaze.com', 'image.tmdb.org'])

/** The catalogues' own addresses over https; any other as it was given. */
export function secured(url: string): string {
  if (!URL.canParse(url)) return ''
  return SERVE_HTTPS.has(new URL(url).hostname) ? url.replace(/^http:/i, 'https:') : url
}
