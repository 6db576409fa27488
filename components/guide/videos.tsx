import { isKnown } from '@/lib/foundation/dates/guide-date'
import { dateInWords } from '@/lib/foundation/dates/words'
import { embedOf } from '@/lib/guide/media/embed'
import type { VideoView } from '@/lib/guide/media/views'
import { SourceMarks } from './sources'

/** Trailers and clips. Nothing of another site is asked for before the reader presses. */
export function Videos({ videos }: { videos: VideoView[] }) {
  if (videos.length === 0) return null
  return (
    <section id="trailer" className="part" aria-labelledby="trailer-heading">
      <h2 id="trailer-heading">{videos.length === 1 ? 'Trailer' : 'Trailers and clips'}</h2>
      {videos.map((video) => (
        <Video key={video.id} video={video} />
      ))}
    </section>
  )
}

function Video({ video }: { video: VideoView }) {
  const { title, description, url, publisher, publishedOn, sources, disputed } = video
  const embed = embedOf(url)
  const facts = [publisher, isKnown(publishedOn) ? dateInWords(publishedOn) : ''].filter(Boolean).join(', ')
  return (
    <figure className="not-first:mt-8">
      {url && (
        <div className="screen grid aspect-video place-items-center overflow-hidden rounded-xl p-6 text-center has-[iframe]:p-0">
          {embed ? (
            <video-embed data-src={embed.src} data-title={title}>
              <WatchLink url={url} title={title} site={embed.site} />
            </video-embed>
          ) : (
            <WatchLink url={url} title={title} site="" />
          )}
        </div>
      )}
      <figcaption>
        <b>{title}</b>
        {facts && `, ${facts}`}
        <SourceMarks sources={sources} />
        {disputed && (
          <>
            {' '}
            <a href="#contradictions">Sources disagree on it.</a>
          </>
        )}
        {!url && <span className="text-wait"> No link yet.</span>}
        {embed && (
          <small className="text-small text-soft"> {embed.site} is not contacted before you press.</small>
        )}
        {description && <p>{description}</p>}
      </figcaption>
    </figure>
  )
}

function WatchLink({ url, title, site }: { url: string; title: string; site: string }) {
  return (
    <a className="button" href={url} rel="noopener external">
      ▶ Watch “{title}”{site && ` on ${site}`}
    </a>
  )
}
