import type { GuideDate } from '@/lib/foundation/dates/guide-date'
import { grouped } from '@/lib/foundation/grouped'
import { type Published, publishedOn } from './published'

export type SourceView = {
  number: number
  id: string
  publisher: string
  title: string
  url: string
  publishedOn: GuideDate
  /** The ISO day an editor last saw it; "" where nobody said. */
  seenOn: string
  /** A copy that stays when the source itself goes; "" for none. */
  archivedUrl: string
}

export type DisputeView = {
  id: string
  field: string
  values: { id: string; value: string; followed: boolean; reason: string; sources: number[] }[]
}

export type StoredSource = Published & Omit<SourceView, 'number' | 'publishedOn'>

export type StoredCitation = { sourceId: string; subjectId: string; field: string }

export type StoredDispute = {
  id: string
  subjectId: string
  field: string
  values: { id: string; value: string; followed: boolean; reason: string }[]
}

/** Answers which numbered sources stand behind these fields; without a field, behind anything of the row. */
export type Cite = (subjectId: string, ...fields: string[]) => number[]

export function sourceViews(sources: StoredSource[]): SourceView[] {
  return sources.map((source, position) => {
    const { id, publisher, title, url, seenOn, archivedUrl } = source
    return {
      number: position + 1,
      id,
      publisher,
      title,
      url,
      seenOn,
      archivedUrl,
      publishedOn: publishedOn(source),
    }
  })
}

export function citer(sources: SourceView[], citations: StoredCitation[]): Cite {
  const numbers = new Map(sources.map((source) => [source.id, source.number]))
  const bySubject = grouped(citations, ({ subjectId }) => subjectId)
  return (subjectId, ...fields) => {
    const fitting = (bySubject.get(subjectId) ?? []).filter(
      ({ field }) => fields.length === 0 || fields.includes(field),
    )
    const cited = fitting.flatMap(({ sourceId }) => numbers.get(sourceId) ?? [])
    return [...new Set(cited)].sort((one, other) => one - other)
  }
}

export function disputeViews(disputes: StoredDispute[], cite: Cite): DisputeView[] {
  return disputes.map(({ id, field, values }) => ({
    id,
    field,
    values: values.map(({ id, value, followed, reason }) => ({
      id,
      value,
      followed,
      reason,
      sources: cite(id),
    })),
  }))
}
