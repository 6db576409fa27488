import type { ImageKind, Licence, VideoKind } from '@/lib/documents/vocabularies'
import type { GuideDate } from '@/lib/foundation/dates/guide-date'
import { addressesOf, type PictureSource, pictureIn } from '@/lib/foundation/picture-names'
import { type Published, publishedOn } from '../sources/published'
import type { Cite } from '../sources/views'

export type VideoView = {
  id: string
  kind: VideoKind
  title: string
  description: string
  url: string
  publisher: string
  publishedOn: GuideDate
  sources: number[]
  disputed: boolean
}

export type ImageView = {
  id: string
  kind: ImageKind
  /** The address of what everybody can show, "" when we hold no file. */
  file: string
  /** Smaller or in other formats, from the best on; none for artwork of the site. */
  sources: PictureSource[]
  /** What matters in it, in percent from the left and the top. */
  focus: { x: number; y: number }
  width: number | null
  height: number | null
  alt: string
  caption: string
  credit: string
  publisher: string
  licence: Licence
  sourceUrl: string
  publishedOn: GuideDate
}

export type StoredVideo = Published & Omit<VideoView, 'publishedOn' | 'sources' | 'disputed'>

export type StoredImage = Published &
  Omit<ImageView, 'publishedOn' | 'sources' | 'focus'> & { focalX: number; focalY: number }

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
