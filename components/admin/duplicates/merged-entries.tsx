import { Section } from '@/components/ui/panel'
import type { MergedEntry } from '@/lib/editing/duplicates/undo/queries'
import { DateTime } from '../moment'
import type { EntryAction } from '../publishing/entry-action'
import { EntryActionForm } from '../publishing/entry-action-form'

type Props = { folder: string; merged: MergedEntry[]; undo: EntryAction }

/** What was merged into this entry, each with its way back. */
export function MergedEntries({ folder, merged, undo }: Props) {
  if (merged.length === 0) return null
  return (
    <Section title="Merged into it before" id="merged">
      <ul className="grid gap-3">
        {merged.map(({ id, title, mergedAt }) => (
          <li key={id} className="rounded-xl border border-line bg-raised p-4">
            <h3>{title}</h3>
            <p>
              Merged <DateTime at={mergedAt} />. Undoing takes it out of the trash, gives back what it had,
              and points to it again wherever something pointed to it before. Edits made since stay.
            </p>
            <EntryActionForm
              action={undo}
              entryRef={{ folder, entryId: id }}
              button={`Undo the merge of ${title}`}
              before="undoing it"
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Says that a merge was undone, and where a newer edit stands against it. */
export function UndoneMerge({ path, kept }: { path: string; kept: string[] }) {
  return (
    <div className="rounded-xl border border-line bg-raised p-4" role="status">
      <p>
        The merge is undone. <a href={path}>Open the entry that is back</a>
      </p>
      {kept.length > 0 && (
        <p>
          Changed since the merge, and left as it is there: {kept.join(', ')}. Compare its versions to see
          what to do.
        </p>
      )}
    </div>
  )
}
