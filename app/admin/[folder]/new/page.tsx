import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EntryStates, EntryTitle } from '@/components/admin/publishing/entry-states'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { requireEditor } from '@/lib/accounts/users/session'
import { emptyValues } from '@/lib/documents/field-tree'
import { KINDS, kindOfFolder } from '@/lib/documents/kinds'
import { FORMS } from '@/lib/guide/kinds/forms'
import { EntryForm } from '../../entry-form'

type Props = { params: Promise<{ folder: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOfFolder((await params).folder)
  return kind ? { title: `New ${KINDS[kind].one}` } : {}
}

export default async function NewEntryPage({ params }: Props) {
  const editor = await requireEditor()
  const kind = kindOfFolder((await params).folder) ?? notFound()
  const made = { title: `New ${KINDS[kind].one}`, version: 0, liveVersion: null }
  return (
    <>
      <PageHeading
        title={<EntryTitle made={made} />}
        states={<EntryStates made={made} withdrawnOn={null} />}
        crumbs={[
          { name: KINDS[kind].many, path: `/admin/${KINDS[kind].folder}` },
          { name: `New ${KINDS[kind].one}` },
        ]}
      />
      <EntryForm reader={editor} kind={kind} document={emptyValues(FORMS[kind].fields)} names={{}} />
    </>
  )
}
