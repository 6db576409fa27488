import type { ReactNode } from 'react'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { KINDS } from '@/lib/documents/kinds'
import type { EntryInEditing } from '@/lib/editing/entries/queries'

type Props = { entry: Pick<EntryInEditing, 'kind' | 'id' | 'title'>; step: string; children: ReactNode }

/** A page of one step with an entry: where it stands, what it is called, and the way back. */
export function EntryStepPage({ entry: { kind, id, title }, step, children }: Props) {
  const { folder, many } = KINDS[kind]
  return (
    <>
      <PageHeading
        title={step}
        crumbs={[
          { name: many, path: `/admin/${folder}` },
          { name: title, path: `/admin/${folder}/${id}` },
          { name: step },
        ]}
      />
      <div className="grid max-w-3xl gap-4">{children}</div>
    </>
  )
}
