import type { ReactNode } from 'react'
import type { RevisionInHistory } from '@/lib/entries/queries'

type Props = { revisions: RevisionInHistory[]; restore: ((version: number) => ReactNode) | null }

/** Who changed what, and when: the newest first, field by field. */
export function History({ revisions, restore }: Props) {
  return (
    <ol className="history">
      {revisions.map(({ version, author, at, note, publishedAt, isLive, changes }, position) => (
        <li key={version} className="card">
          <h2>
            Version {version}{' '}
            <small className={isLive ? 'good' : 'soft'}>
              {isLive ? 'what readers see' : publishedAt ? 'was published' : 'draft'}
            </small>
          </h2>
          <p className="soft">
            {author}, <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time>
            {note && <>: {note}</>}
          </p>
          <Changes changes={changes} isFirst={version === 1} />
          {position > 0 && restore?.(version)}
        </li>
      ))}
    </ol>
  )
}

const SHOWN_AT_ONCE = 12

function Changes({ changes, isFirst }: { changes: RevisionInHistory['changes']; isFirst: boolean }) {
  if (changes.length === 0)
    return <p>{isFirst ? 'The first version.' : 'Nothing in the document changed.'}</p>
  const list = (
    <dl className="changes">
      {changes.map((change) => (
        <div key={change.path}>
          <dt>{change.label}</dt>
          <dd>
            {change.before && (
              <>
                <del>{change.before}</del> <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <ins>{change.after || 'empty'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
  if (changes.length <= SHOWN_AT_ONCE && !isFirst) return list
  return (
    <details>
      <summary>{changes.length} fields</summary>
      {list}
    </details>
  )
}
