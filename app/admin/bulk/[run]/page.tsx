import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BulkSteps } from '@/components/admin/bulk/bulk-steps'
import { KeepFresh } from '@/components/admin/bulk/keep-fresh'
import { DateTime } from '@/components/admin/moment'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { Button, ButtonLink } from '@/components/ui/button'
import { requireEditor } from '@/lib/accounts/users/session'
import { findBulkEdit } from '@/lib/editing/bulk/runs/queries'
import { undo } from '../actions'

export const metadata: Metadata = { title: 'Bulk edit' }

type Props = { params: Promise<{ run: string }> }

/** One bulk edit: how far it is, what became of each season, and the ways back. */
export default async function BulkEditPage({ params }: Props) {
  const editor = await requireEditor()
  const edit = (await findBulkEdit(editor, (await params).run)) ?? notFound()
  const { id, name, by, note, createdAt, waiting, changed, change } = edit
  const isHold = change?.what === 'hold'
  return (
    <>
      <PageHeading
        title={name}
        crumbs={[{ name: 'Bulk edit', path: '/admin/bulk' }, { name }]}
        about={
          <>
            Begun by {by || 'somebody'}, <DateTime at={createdAt} />. {note}
          </>
        }
        actions={
          <>
            {isHold && changed > 0 && waiting === 0 && (
              <ButtonLink href={`/admin/bulk?of=${id}`}>End the hold…</ButtonLink>
            )}
            {changed + waiting > 0 && (
              <form action={undo.bind(null, id)}>
                <Button type="submit" look="grave">
                  {waiting > 0 ? 'Stop and undo' : 'Undo all'}
                </Button>
              </form>
            )}
          </>
        }
      />
      <KeepFresh isMoving={waiting > 0} />
      <BulkSteps edit={edit} />
    </>
  )
}
