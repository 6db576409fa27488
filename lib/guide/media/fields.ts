import { choice, date, lines, number, picture, rows, text, url } from '@/lib/documents/field-kit'
import { IMAGE_KINDS, LICENCES, VIDEO_KINDS } from '@/lib/documents/vocabularies'
import { sourcesOf } from '../sources/fields'

export const videos = rows('Videos', 'video', ['title', 'kind'], {
  kind: choice('Kind', VIDEO_KINDS),
  title: text('Title', { required: true }),
  description: lines('Description'),
  url: url('Link', { hint: 'YouTube and Vimeo play on the page. Empty: no link yet.' }),
  publisher: text('Publisher'),
  publishedOn: date('Published on'),
  sourceIds: sourcesOf,
})

export const images = rows('Images', 'image', ['kind', 'caption'], {
  kind: choice('Kind', IMAGE_KINDS),
  file: picture('Picture', {
    hint: 'Without one, the image is described and linked, not shown.',
  }),
  focalX: number('Focal point, % from the left', { min: 0, max: 100, hint: 'Empty: the middle.' }),
  focalY: number('Focal point, % from the top', { min: 0, max: 100, hint: 'Empty: the middle.' }),
  width: number('Width in pixels', { min: 1, max: 20_000, hint: 'Filled in by an upload.' }),
  height: number('Height in pixels', { min: 1, max: 20_000 }),
  alt: text('Alt text', { required: true, limit: 500 }),
  caption: text('Caption', { limit: 500 }),
  credit: text('Credit', { required: true }),
  publisher: text('Publisher'),
  publishedOn: date('Published on'),
  licence: choice('Licence', LICENCES, { required: true }),
  sourceUrl: url('Source link'),
  sourceIds: sourcesOf,
})
