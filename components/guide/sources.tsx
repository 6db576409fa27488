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
    <section aria-labelledby="sources-heading" className="part">
      <h2 id="sources-heading">Sources</h2>
      {disputes.length > 0 && (
        <div className="disputes" id="contradictions">
          <h3>Where sources disagree</h3>
          {disputes.map((dispute) => (
            <Dispute key={dispute.id} dispute={dispute} sources={sources} />
          ))}
        </div>
      )}
      <h3>All sources</h3>
      <ol className="sources">
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.number}`}>
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
      <small>
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
    <details>
      <summary>{dispute.field}</summary>
      <dl>
        {dispute.values.map((value) => (
          <div key={value.id} className={value.followed ? 'followed' : undefined}>
            <dt>
              {value.value} {value.followed && <em>followed here</em>}
            </dt>
            <dd>
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
