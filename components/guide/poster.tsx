import { isKnown } from '@/lib/dates/guide-date'
import { dateInWords } from '@/lib/dates/words'
import type { ImageView } from '@/lib/seasons/guide'

/** The picture of a page: the poster we hold, and whatever other poster we know of and may not show. */
export function Poster({ images, title }: { images: ImageView[]; title: string }) {
  const posters = images.filter((image) => image.kind === 'poster')
  const shown = posters.find((image) => image.file !== '')
  const described = posters.filter((image) => image.file === '')
  if (posters.length === 0) return <PlainPoster title={title} />
  return (
    <figure className="poster">
      {shown ? (
        <img
          src={shown.file}
          alt={shown.alt}
          width={shown.width ?? 600}
          height={shown.height ?? 900}
          fetchPriority="high"
        />
      ) : (
        <PlainPoster title={title} />
      )}
      <figcaption>
        {shown && <Caption image={shown} />}
        {described.map((image) => (
          <DescribedPoster key={image.id} image={image} />
        ))}
      </figcaption>
    </figure>
  )
}

function Caption({ image: { caption, credit } }: { image: ImageView }) {
  return <span className="block">{caption || `Image: ${credit}`}</span>
}

/** A poster we may not ship: who published it, what is on it, and where to see it. */
function DescribedPoster({ image }: { image: ImageView }) {
  const { alt, caption, credit, publisher, publishedOn, sourceUrl } = image
  return (
    <details>
      <summary>The official poster</summary>
      <p>{[caption, alt].filter(Boolean).join(' ')}</p>
      <p>
        {publisher && `Published by ${publisher}`}
        {isKnown(publishedOn) && `, ${dateInWords(publishedOn, 'short')}`}. Image credit: {credit}.{' '}
        {sourceUrl && (
          <a href={sourceUrl} rel="nofollow noopener external">
            See it at its source
          </a>
        )}
      </p>
    </details>
  )
}

function PlainPoster({ title }: { title: string }) {
  return (
    <div className="poster plain-poster" aria-hidden="true">
      <span>{title}</span>
    </div>
  )
}

/** The picture in a list, beside its title. */
export function SmallPoster({ poster, title }: { poster: ImageView | null; title: string }) {
  if (!poster) return <PlainPoster title={title} />
  return (
    <img src={poster.file} alt="" width={poster.width ?? 600} height={poster.height ?? 900} loading="lazy" />
  )
}
