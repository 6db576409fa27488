import type { z } from 'zod'
import type { ImageView, VideoView } from '@/lib/guide/media/views'
import type { DisputeView, SourceView } from '@/lib/guide/sources/views'
import { first } from './schema-kit'
import { type citation, type dispute, type image, MAX_ROWS, type source, type video } from './shared'

type Citation = z.output<typeof citation>

/** Answers the sources behind a fact, by their numbers on the page. */
export type CiteInApi = (numbers: number[]) => Citation[]

export function citing(sources: SourceView[]): CiteInApi {
  return (numbers) =>
    sources
      .filter((source) => numbers.includes(source.number))
      .map(({ url, publisher }) => ({ url: url || null, publisher }))
}

type Words = {
  videos: VideoView[]
  images: ImageView[]
  sources: SourceView[]
  disputes: DisputeView[]
  updatedOn: string
}

/** What pages of every kind end with: videos, pictures, sources and what these disagree on. */
export function mediaAndSourcesInApi({ videos, images, sources, disputes, updatedOn }: Words) {
  const cite = citing(sources)
  return {
    videos: first(videos.map(videoInApi), MAX_ROWS),
    images: first(images.map(imageInApi), MAX_ROWS),
    sources: first(sources.map(sourceInApi), MAX_ROWS),
    disputes: first(
      disputes.map((each) => disputeInApi(each, cite)),
      MAX_ROWS,
    ),
    updatedOn,
  }
}

function videoInApi({ kind, title, publishedOn, url }: VideoView): z.output<typeof video> {
  return { kind, title, publishedOn: publishedOn.value, url: url || null }
}

export function imageInApi({
  kind,
  file,
  alt,
  credit,
  publisher,
  licence,
  sourceUrl,
}: ImageView): z.output<typeof image> {
  return { kind, url: file || null, alt, credit, publisher, licence, sourceUrl: sourceUrl || null }
}

export function sourceInApi(view: SourceView): z.output<typeof source> {
  const { url, publisher, title, publishedOn, seenOn, archivedUrl } = view
  return {
    url: url || null,
    publisher,
    title,
    publishedOn: publishedOn.value,
    seenOn: seenOn || null,
    archivedUrl: archivedUrl || null,
  }
}

function disputeInApi({ field, values }: DisputeView, cite: CiteInApi): z.output<typeof dispute> {
  return {
    field,
    values: values.map(({ value, followed, reason, sources }) => {
      return { value, followed, reason, sources: cite(sources) }
    }),
  }
}
