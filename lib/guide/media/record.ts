import type { z } from 'zod'
import type { Transaction } from '@/lib/foundation/db/client'
import { pictureIn, shownSize } from '@/lib/foundation/picture-names'
import { publishedColumns } from '../sources/published'
import type { images, videos } from './fields'
import { pictureSizes } from './queries'

type Media = { videos?: z.output<typeof videos>; images?: z.output<typeof images> }

/** Writes an entry's videos and images anew, with the ids of its document's rows. */
export async function recordMedia(
  transaction: Transaction,
  { entryId, media: { videos = [], images = [] } }: { entryId: string; media: Media },
) {
  await transaction.video.deleteMany({ where: { entryId } })
  await transaction.image.deleteMany({ where: { entryId } })
  await transaction.video.createMany({
    data: videos.map(({ sourceIds: _, publishedOn, ...video }, position) => ({
      ...video,
      ...publishedColumns(publishedOn),
      entryId,
      position,
    })),
  })
  const files = images.map(({ file }) => file)
  const sizes = await pictureSizes(transaction, files)
  await transaction.image.createMany({
    data: images.map(({ sourceIds: _, publishedOn, focalX, focalY, ...image }, position) => ({
      ...image,
      ...shownBy(image.file, sizes),
      ...publishedColumns(publishedOn),
      // The middle, unless an editor chose a point.
      focalX: (focalX ?? 50) / 100,
      focalY: (focalY ?? 50) / 100,
      entryId,
      position,
    })),
  })
}

type Sizes = Awaited<ReturnType<typeof pictureSizes>>

/** An upload tells its own size; one that is gone is described, not shown. */
function shownBy(file: string, sizes: Sizes) {
  const picture = pictureIn(file)
  if (!picture) return {}
  const size = sizes.get(picture)
  return size ? { ...shownSize(size), file } : { file: '' }
}
