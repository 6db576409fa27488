import { isKnown } from '@/lib/foundation/dates/guide-date'
import { dateInWords, dayInWords } from '@/lib/foundation/dates/words'
import type { DisputeView, SourceView } from '@/lib/guide/sources/views'

/** The small numbers after a fact that lead to its sources. */
export function SourceMarks({ sources }: { sources: number[] }) {
  if (sources.length === 0) return null
  return (
    <sup className="cite">
      {sources.map((number) => (
        <a key={number} href={`#source-${number}`} aria-label={`Source ${number}`}>
          {number}
        </a>
      ))}
    </sup>
  )
}

export function Sources({ sources, disputes }: { sources: SourceView[]; disputes: DisputeView[] }) {
  if (sources.length === 0) return null
  return (
    <section id="sources" aria-labelledby="sources-heading" className="part">
      <h2 id="sources-heading">Sources</h2>
      {disputes.length > 0 && (
        <div id="contradictions">
          <h3>Where sources disagree</h3>
          {disputes.map((dispute) => (
            <Dispute key={dispute.id} dispute={dispute} sources={sources} />
          ))}
        </div>
      )}
      <h3>All sources</h3>
      <ol className="max-w-[70ch] list-decimal ps-7">
        {sources.map((source) => (
          <li
            key={source.id}
            id={`source-${source.number}`}
            className="rounded-sm py-1 ps-1 target:bg-accent/14"
          >
            <SourceLine source={source} />
          </li>
        ))}
      </ol>
      {sources.some(({ publisher }) => publisher.endsWith('TMDB')) && (
        <p className="soft">This product uses the TMDB API but is not endorsed or certified by TMDB.</p>
      )}
    </section>
  )
}

function SourceLine({ source }: { source: SourceView }) {
  const { publisher, title, url, publishedOn, seenOn, archivedUrl } = source
  const words = title || publisher
  return (
    <>
      {url ? (
        <a href={url} rel="nofollow noopener external">
          {words}
        </a>
      ) : (
        words
      )}
      <small className="block text-soft">
        {[
          title ? publisher : '',
          isKnown(publishedOn) ? dateInWords(publishedOn, 'short') : 'undated',
          seenOn && `seen on ${dayInWords(seenOn, 'short')}`,
        ]
          .filter(Boolean)
          .join(', ')}
        {archivedUrl && (
          <>
            {' · '}
            <a href={archivedUrl} rel="nofollow noopener external">
              archived copy<span className="sr-only"> of {words}</span>
            </a>
          </>
        )}
      </small>
    </>
  )
}

function Dispute({ dispute, sources }: { dispute: DisputeView; sources: SourceView[] }) {
  return (
    <details className="max-w-240 border-t border-line py-3">
      <summary className="font-semibold">{dispute.field}</summary>
      <dl>
        {dispute.values.map((value) => (
          <div key={value.id} className="grid gap-x-6 py-2 md:grid-cols-[minmax(9rem,16rem)_1fr]">
            <dt className="font-medium">
              {value.value}{' '}
              {value.followed && <em className="text-small text-good not-italic">followed here</em>}
            </dt>
            <dd className="text-soft">
              {value.sources
                .map((number) => sources.find((source) => source.number === number)?.publisher)
                .join(', ')}
              <SourceMarks sources={value.sources} />
              {value.reason && <span> {value.reason}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
