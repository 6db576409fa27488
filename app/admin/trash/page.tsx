import type { Metadata } from 'next'
import { DateTime } from '@/components/admin/moment'
import { EntryActionForm } from '@/components/admin/publishing/entry-action-form'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { EmptyState } from '@/components/ui/panel'
import { requireEditor } from '@/lib/accounts/users/session'
import { KINDS } from '@/lib/documents/kinds'
import { listTrash } from '@/lib/editing/publishing/queries'
import { KEPT_DAYS } from '@/lib/editing/retention/fields'
import { findRetention } from '@/lib/editing/retention/queries'
import { giveBack } from '../publishing/actions'

export const metadata: Metadata = { title: 'Trash' }

export default async function TrashPage() {
  const editor = await requireEditor()
  const [trashed, { trash: rule }] = await Promise.all([listTrash(editor), findRetention(editor)])
  return (
    <>
      <PageHeading
        title="Trash"
        crumbs={[{ name: 'Settings', path: '/admin/settings' }, { name: 'Trash' }]}
      />
      <p className="text-soft">
        {rule ? `Deleted ${KEPT_DAYS.trash[rule.days]} after it was moved here.` : 'Nothing here is deleted.'}{' '}
        Restoring a show restores the seasons that were trashed with it.
      </p>
      {trashed.length === 0 && <EmptyState title="The trash is empty." />}
      <ul className="grid gap-3">
        {trashed.map(({ id, kind, title, trashedAt, by, wasLive, mergedInto }) => (
          <li key={id} className="rounded-xl border border-line bg-raised p-4">
            <h2>
              {title} <small className="text-soft">{KINDS[kind].one}</small>
            </h2>
            <p>
              Moved by {by}, <DateTime at={trashedAt} />. {wasLive ? 'Was published.' : 'Was a draft.'}
              {mergedInto && (
                <>
                  {' '}
                  It was merged into another entry:{' '}
                  <a href={`/admin/${KINDS[kind].folder}/${mergedInto}/merge`}>undo the merge of {title}</a>{' '}
                  instead of restoring it, and what pointed to it comes back, too.
                </>
              )}
            </p>
            <EntryActionForm
              action={giveBack}
              entryRef={{ folder: KINDS[kind].folder, entryId: id }}
              button={wasLive ? `Restore and publish ${title}` : `Restore ${title}`}
            >
              {wasLive && (
                <p className="flex min-h-9 items-center gap-2.5">
                  <input id={`draft-${id}`} name="asDraft" type="checkbox" />
                  <label htmlFor={`draft-${id}`}>As a draft</label>
                </p>
              )}
            </EntryActionForm>
          </li>
        ))}
      </ul>
    </>
  )
}
