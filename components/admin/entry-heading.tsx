import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/panel'
import { KINDS } from '@/lib/documents/kinds'
import type { EntryInEditing } from '@/lib/editing/entries/queries'
import { momentInWords } from '@/lib/editing/publish-queue/moment'
import type { Waiting } from '@/lib/editing/publish-queue/queries'
import type { EntryState } from '@/lib/editing/publishing/queries'
import type { EntryAction } from './publishing/entry-action'
import { EntryStates, EntryTitle } from './publishing/entry-states'
import { MoreMenu } from './publishing/more-menu'
import { PageHeading } from './shell/page-heading'
import { CheckedButton } from './today/checked-button'

type Props = {
  entry: EntryInEditing
  standing: EntryState
  /** What waits in the queue. */
  waiting: Waiting | null
  /** Null for who may only read. */
  stillTrue: EntryAction | null
}

/** What is being edited, what readers see of it and when that changes, and the ways to all that can be done with it. */
export function EntryHeading({ entry, standing, waiting, stillTrue }: Props) {
  const { kind, id, title, version, livePath } = entry
  const { folder, many } = KINDS[kind]
  const path = `/admin/${folder}/${id}`
  const made = { title, version, liveVersion: entry.liveVersion }
  return (
    <>
      <PageHeading
        title={<EntryTitle made={made} />}
        crumbs={[{ name: many, path: `/admin/${folder}` }, { name: title }]}
        states={<EntryStates made={made} withdrawnOn={standing.withdrawnAt?.slice(0, 10) ?? null} />}
        actions={
          <>
            {livePath && <ButtonLink href={livePath}>View page</ButtonLink>}
            <ButtonLink href={`${path}/history`}>History</ButtonLink>
            {stillTrue && <CheckedButton action={stillTrue} path={path} entryId={id} title={title} />}
            {stillTrue && <MoreMenu path={path} kind={kind} made={made} />}
          </>
        }
        about={checkedInWords(standing)}
      />
      {waiting && (
        <Notice tone={waiting.reason ? 'bad' : 'wait'}>
          <p>{waitingInWords(waiting, version)}</p>
        </Notice>
      )}
    </>
  )
}

const DAY_MS = 86_400_000

function checkedInWords({ checked }: EntryState): string {
  if (!checked) return 'Not checked yet.'
  const days = Math.floor((Date.now() - Date.parse(checked.at)) / DAY_MS)
  const when = days === 0 ? 'today' : days === 1 ? 'yesterday' : days < 21 ? `${days} days ago` : weeks(days)
  return `Checked ${when}${checked.by ? ` by ${checked.by}` : ''}.`
}

function weeks(days: number): string {
  return `${Math.floor(days / 7)} weeks ago`
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
