import type { ReactNode } from 'react'
import { Crumbs } from '@/components/guide/page-frame'
import { KINDS } from '@/lib/documents/kinds'
import type { EntryInEditing } from '@/lib/editing/entries/queries'
import { momentInWords } from '@/lib/editing/publish-queue/moment'
import type { Waiting } from '@/lib/editing/publish-queue/queries'
import type { EntryState } from '@/lib/editing/publishing/queries'

type Props = {
  entry: EntryInEditing
  standing: EntryState
  /** What waits in the queue. */
  waiting: Waiting | null
  /** For who may do more than read. */
  more: ReactNode
}

/** What is being edited, what readers see of it and when that changes, and the ways to all that can be done with it. */
export function EntryHeading({ entry, standing, waiting, more }: Props) {
  const { kind, id, title, version, livePath } = entry
  const { folder, many } = KINDS[kind]
  return (
    <>
      <Crumbs crumbs={[{ name: many, path: `/admin/${folder}` }, { name: title }]} />
      <h1 className="page-title">{title}</h1>
      <div className="admin-tools">
        <p className="soft">
          Version {version}. {stateInWords(entry, standing)}
        </p>
        <div className="region-row">
          {livePath && (
            <a className="button button-small" href={livePath}>
              View page
            </a>
          )}
          <a className="button button-small" href={`/admin/${folder}/${id}/history`}>
            History
          </a>
          {more}
        </div>
      </div>
      {waiting && <p className={waiting.reason ? 'alarm' : 'card'}>{waitingInWords(waiting, version)}</p>}
    </>
  )
}

function stateInWords({ version, liveVersion }: EntryInEditing, { withdrawnAt }: EntryState): string {
  if (liveVersion === version) return 'Readers see this version.'
  if (liveVersion !== null) return `Readers see version ${liveVersion}; this is a newer draft.`
  return withdrawnAt
    ? `Unpublished on ${withdrawnAt.slice(0, 10)}: readers no longer see it.`
    : 'Draft: not published yet.'
}

function waitingInWords({ version, at, zone, reason }: Waiting, head: number) {
  const when = momentInWords(new Date(at), zone)
  return (
    <>
      {reason
        ? `Version ${version} was scheduled for ${when} and was not published. ${reason}`
        : `Version ${version} is scheduled for ${when}${version < head ? '; this draft is newer.' : '.'}`}{' '}
      <a href="/admin/queue">Publish queue</a>
    </>
  )
}
