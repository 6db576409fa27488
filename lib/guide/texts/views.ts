import type { Cite } from '../sources/views'

export type SectionView = { id: string; heading: string; body: string; byline: string; sources: number[] }

type StoredSection = { id: string; heading: string; body: string; byline: string }

export function sectionViews(sections: StoredSection[], cite: Cite): SectionView[] {
  return sections.map(({ id, heading, body, byline }) => ({ id, heading, body, byline, sources: cite(id) }))
}
