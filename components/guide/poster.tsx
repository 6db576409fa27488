import { isKnown } from '@/lib/foundation/dates/guide-date'
import { dateInWords } from '@/lib/foundation/dates/words'
import { artworkOf } from '@/lib/guide/media/artwork'
import type { ImageView } from '@/lib/guide/media/views'

/** The picture of a page: the poster we hold, and whatever other poster we know of and may not show. */
export function Poster({ images, title }: { images: ImageView[]; title: string }) {
  const posters = images.filter((image) => image.kind === 'poster')
  const shown = posters.find((image) => image.file !== '')
  const described = posters.filter((image) => image.file === '')
  if (posters.length === 0)
    return (
      <div className="poster max-w-84">
        <PlainPoster title={title} />
      </div>
    )
  return (
    <figure className="poster max-w-84">
      {shown ? (
        <Picture
          image={shown}
          alt={shown.alt}
          sizes="(min-width: 48rem) 19rem, 7.5rem"
          className={POSTER}
          isFirst
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

/** How every poster stands on its page; its width is that of what it stands in. */
const SMALL = 'aspect-2/3 h-auto w-full rounded-lg object-cover'
const POSTER = `${SMALL} shadow-poster`

/** Artwork drawn from the title alone, with the title on it: the letters grow with the picture. */
function PlainPoster({
  title,
  part = '',
  look = POSTER,
}: {
  title: string
  part?: string | undefined
  look?: string
}) {
  const { top, bottom, glow, rings } = artworkOf(title + part)
  const id = `art-${[top, bottom].join('').replace(/\D/g, '')}`
  return (
    <div className={`plain-poster @container grid items-end overflow-hidden *:[grid-area:1/1] ${look}`}>
      <svg
        aria-hidden="true"
        viewBox="0 0 200 300"
        preserveAspectRatio="xMidYMid slice"
        className="size-full min-w-0"
      >
        <linearGradient id={id} x2="0.3" y2="1">
          <stop stopColor={top} />
          <stop offset="1" stopColor={bottom} />
        </linearGradient>
        <rect width="200" height="300" fill={`url(#${id})`} />
        <g fill="none" stroke={glow}>
          {rings.map(({ x, y, r }, at) => (
            <circle key={r} cx={x} cy={y} r={r} strokeOpacity={0.7 - at * 0.15} />
          ))}
        </g>
        <circle cx={rings[0]?.x} cy={rings[0]?.y} r="7" fill={glow} />
      </svg>
      <span
        aria-hidden="true"
        className="min-w-0 p-[8cqw] text-center font-serif text-[clamp(0.4rem,11cqw,1.9rem)]/tight font-medium wrap-anywhere text-[#f6efe2]"
      >
        {title}
        {part && <span className="mt-[2cqw] block text-[0.7em] font-normal">{part}</span>}
      </span>
    </div>
  )
}

/** The picture in a list, as wide as what it stands in. */
export function SmallPoster({
  poster,
  title,
  part,
  sizes = '5.5rem',
}: {
  poster: ImageView | null
  title: string
  /** Of a season: its name, for artwork. */
  part?: string | undefined
  sizes?: string
}) {
  if (!poster) return <PlainPoster title={title} part={part} look={SMALL} />
  return <Picture image={poster} alt="" sizes={sizes} className={SMALL} />
}

type PictureProps = {
  image: ImageView
  alt: string
  /** How wide it is drawn, as in HTML's attribute. */
  sizes: string
  /** Of all pictures the one that readers see first. */
  isFirst?: boolean
  className?: string
}

/** A picture in the best format and the fitting size; where it is cropped, what matters stays in view. */
export function Picture({ image, alt, sizes, isFirst = false, className = '' }: PictureProps) {
  const { file, sources, width, height, focus } = image
  return (
    <picture>
      {sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} />
      ))}
      <img
        className={`${className} focus-x-${inFives(focus.x)} focus-y-${inFives(focus.y)}`.trim()}
        src={file}
        alt={alt}
        width={width ?? 600}
        height={height ?? 900}
        {...(isFirst ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
      />
    </picture>
  )
}

/** No page may bring a style of its own, so there is a class for each twentieth: app/styles/base.css. */
function inFives(percent: number): number {
  return Math.round(percent / 5) * 5
}
