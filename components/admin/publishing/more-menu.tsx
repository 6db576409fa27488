import { KINDS } from '@/lib/documents/kinds'
import type { EntryInEditing } from '@/lib/editing/entries/queries'
import type { EntryState } from '@/lib/editing/publishing/queries'
import type { EntryAction } from './entry-action'
import { EntryActionForm } from './entry-action-form'

type Props = {
  entry: EntryInEditing
  standing: EntryState
  stillTrue: EntryAction
}

/** Everything that can be done with an entry beside saving and publishing it: each a page of its own. */
export function MoreMenu({ entry: { kind, id, version, liveVersion }, standing, stillTrue }: Props) {
  const { folder } = KINDS[kind]
  const isNewer = liveVersion !== version
  const steps = [
    isNewer && { step: 'schedule', name: 'Schedule publishing' },
    { step: 'preview', name: 'Preview links' },
    { step: 'compare', name: liveVersion === null ? 'Publishing checklist' : 'Compare with published' },
    kind === 'season' && { step: 'table', name: 'Episodes and cast as tables' },
    liveVersion !== null && { step: 'undo', name: 'Undo the last publish' },
    liveVersion !== null && { step: 'withdraw', name: 'Unpublish' },
    { step: 'trash', name: 'Move to trash' },
  ].filter((each) => each !== false)
  return (
    <details className="more-menu">
      <summary className="button button-small">More actions</summary>
      <div className="more-steps">
        <ul>
          {steps.map(({ step, name }) => (
            <li key={step}>
              <a href={`/admin/${folder}/${id}/${step}`}>{name}</a>
            </li>
          ))}
        </ul>
        <EntryActionForm action={stillTrue} entryRef={{ folder, entryId: id }} button="Checked, no change" />
        <p className="soft">{checkedInWords(standing)}</p>
      </div>
    </details>
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
