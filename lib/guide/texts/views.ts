import type { Cite } from '../sources/views'

export type QuotationView = { id: string; text: string; attribution: string; sources: number[] }

export type SectionView = { id: string; heading: string; body: string; byline: string; sources: number[] }

type StoredSection = { id: string; heading: string; body: string; byline: string }

export function sectionViews(sections: StoredSection[], cite: Cite): SectionView[] {
  return sections.map(({ id, heading, body, byline }) => ({ id, heading, body, byline, sources: cite(id) }))
}

export function quotationViews(
  quotations: { id: string; text: string; attribution: string }[],
  cite: Cite,
): QuotationView[] {
  return quotations.map(({ id, text, attribution }) => ({ id, text, attribution, sources: cite(id) }))
}
