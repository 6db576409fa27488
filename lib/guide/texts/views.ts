import { guideDateOf } from '@/lib/foundation/dates/guide-date'
import { grouped } from '@/lib/foundation/grouped'
import { addressesOf, pictureIn } from '@/lib/foundation/picture-names'
import type { DisputeView, ImageView, SeasonGuide, SourceView, VideoView } from '../seasons/guide'

/** From stored words to views, with sources by their number on the page. */

type Published = { publishedOnValue: string | null; publishedOnPrecision: string }
export type StoredSource = Published & { id: string; publisher: string; title: string; url: string }
export type StoredCitation = { sourceId: string; subjectId: string; field: string }
export type StoredVideo = Published & Omit<VideoView, 'publishedOn' | 'sources' | 'disputed'>
export type StoredImage = Published &
  Omit<ImageView, 'publishedOn' | 'sources' | 'focus'> & { focalX: number; focalY: number }
export type StoredDispute = {
  id: string
  subjectId: string
  field: string
  values: { id: string; value: string; followed: boolean; reason: string }[]
}

/** Answers which numbered sources stand behind these fields; without a field, behind anything of the row. */
export type Cite = (subjectId: string, ...fields: string[]) => number[]

function publishedOn({ publishedOnValue: value, publishedOnPrecision: precision }: Published) {
  return guideDateOf({ value, precision })
}

export function sourceViews(sources: StoredSource[]): SourceView[] {
  return sources.map((source, position) => {
    const { id, publisher, title, url } = source
    return { number: position + 1, id, publisher, title, url, publishedOn: publishedOn(source) }
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

export function videoViews(videos: StoredVideo[], cite: Cite, disputed: Set<string>): VideoView[] {
  return videos.map((video) => {
    const { id, kind, title, description, url, publisher } = video
    return {
      id,
      kind,
      title,
      description,
      url,
      publisher,
      publishedOn: publishedOn(video),
      sources: cite(id),
      disputed: disputed.has(id),
    }
  })
}

export function imageViews(images: StoredImage[]): ImageView[] {
  return images.map((image) => {
    const { id, kind, file, width, height, alt, caption, credit, publisher, licence, sourceUrl } = image
    return {
      id,
      kind,
      ...shownAs(file, width),
      width,
      height,
      focus: { x: image.focalX * 100, y: image.focalY * 100 },
      alt,
      caption,
      credit,
      publisher,
      licence,
      sourceUrl,
      publishedOn: publishedOn(image),
    }
  })
}

/** An upload is shown by its files, artwork of the site by itself. */
function shownAs(file: string, width: number | null): Pick<ImageView, 'file' | 'sources'> {
  const picture = pictureIn(file)
  return picture && width ? addressesOf(picture, width) : { file, sources: [] }
}

type StoredSection = { id: string; heading: string; body: string; byline: string }

export function sectionViews(sections: StoredSection[], cite: Cite): SeasonGuide['sections'] {
  return sections.map(({ id, heading, body, byline }) => ({ id, heading, body, byline, sources: cite(id) }))
}
