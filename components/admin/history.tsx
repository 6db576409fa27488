import type { ReactNode } from 'react'
import type { RevisionInHistory } from '@/lib/editing/entries/queries'
import { DateTime } from './moment'
import { Changes } from './publishing/changes'

type Props = {
  revisions: RevisionInHistory[]
  restore: ((version: number) => ReactNode) | null
  /** Of the version readers see: the way back to the one before it. */
  undo: ReactNode
}

/** Who changed what, and when: the newest first, field by field. What was saved while typing is folded away. */
export function History({ revisions, restore, undo }: Props) {
  return (
    <ol className="grid gap-3" aria-label="Versions">
      {revisions.map((revision, position) => (
        <li key={revision.version} className="rounded-xl border border-line bg-raised p-4">
          <Folded revision={revision}>
            <h2>
              Version {revision.version}{' '}
              <small className={revision.isLive ? 'text-good' : 'text-soft'}>{stateOf(revision)}</small>
            </h2>
            <Authored revision={revision} />
            <ChangesOf revision={revision} />
            <div className="flex flex-wrap items-center gap-2.5">
              {position > 0 && restore?.(revision.version)}
              {revision.isLive && undo}
            </div>
          </Folded>
        </li>
      ))}
    </ol>
  )
}

function stateOf({ isLive, publishedAt }: RevisionInHistory): string {
  if (isLive) return 'published'
  return publishedAt ? 'published before' : 'draft'
}

function Folded({ revision, children }: { revision: RevisionInHistory; children: ReactNode }) {
  if (!revision.autosaved) return children
  return (
    <details>
      <summary>Version {revision.version}, saved while typing</summary>
      {children}
    </details>
  )
}

function Authored({ revision: { author, at, note, restoredFrom } }: { revision: RevisionInHistory }) {
  return (
    <p className="text-soft">
      {author}, <DateTime at={at} />
      {note && <>: {note}</>}
      {restoredFrom !== null && <> (restored from version {restoredFrom})</>}
    </p>
  )
}

const SHOWN_AT_ONCE = 12

function ChangesOf({ revision: { version, isOldest, changes } }: { revision: RevisionInHistory }) {
  const oldest = version === 1 ? 'The first version' : 'The oldest version that is kept'
  const list = <Changes changes={changes} nothing={isOldest ? oldest : 'No differences'} />
  if (changes.length === 0 || (changes.length <= SHOWN_AT_ONCE && !isOldest)) return list
  return (
    <details>
      <summary>
        {isOldest && `${oldest}: `}
        {changes.length} fields
      </summary>
      {list}
    </details>
  )
}
