import type { Kind } from '@/lib/documents/kinds'

/** A part of a long document, by the word in its address; what no part names stands in the last one. */
export type DocumentSection = { id: string; name: string; keys: readonly string[]; counts?: string }

const SEASON: readonly DocumentSection[] = [
  { id: 'dates', name: 'Release dates', keys: ['releases', 'availability'], counts: 'releases' },
  { id: 'episodes', name: 'Episodes', keys: ['episodes', 'episodesOrdered', 'orders'], counts: 'episodes' },
  { id: 'cast', name: 'Cast and crew', keys: ['credits'], counts: 'credits' },
  {
    id: 'story',
    name: 'Story',
    keys: [
      'logline',
      'plot',
      'textSources',
      'productionNotes',
      'productionSources',
      'sections',
      'quotations',
    ],
  },
  { id: 'media', name: 'Media', keys: ['images', 'videos'], counts: 'images' },
  { id: 'sources', name: 'Sources', keys: ['sources', 'citations', 'disputes'], counts: 'sources' },
  { id: 'links', name: 'Name and links', keys: [] },
]

const SECTIONS: Partial<Record<Kind, readonly DocumentSection[]>> = { season: SEASON }

/** The parts of a kind's document, the one that opens first at the head; none where it is short. */
export function sectionsOf(kind: Kind): readonly DocumentSection[] {
  return SECTIONS[kind] ?? []
}

/** The part that a field stands in, by the first step of its path. */
export function sectionOfPath(sections: readonly DocumentSection[], path: string): string {
  const [key = ''] = path.split('.')
  return (sections.find(({ keys }) => keys.includes(key)) ?? sections.at(-1))?.id ?? ''
}
