import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentForm } from '@/components/admin/document/document-form'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { requireEditor } from '@/lib/accounts/users/session'
import { emptyValues } from '@/lib/documents/field-tree'
import { KINDS, kindOfFolder } from '@/lib/documents/kinds'
import { findSeasonFacts } from '@/lib/editing/release-facts/queries'
import { FORMS } from '@/lib/guide/kinds/forms'
import { present, save } from '../../actions'
import { createDraft, named } from '../../find/actions'
import { preparePublishing, reads } from '../../previews/actions'
import { takeBackPublish } from '../../publishing/actions'

type Props = { params: Promise<{ folder: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOfFolder((await params).folder)
  return kind ? { title: `New ${KINDS[kind].one}` } : {}
}

export default async function NewEntryPage({ params }: Props) {
  const editor = await requireEditor()
  const kind = kindOfFolder((await params).folder) ?? notFound()
  return (
    <>
      <PageHeading
        title={`New ${KINDS[kind].one}`}
        crumbs={[
          { name: KINDS[kind].many, path: `/admin/${KINDS[kind].folder}` },
          { name: `New ${KINDS[kind].one}` },
        ]}
      />
      <DocumentForm
        kind={kind}
        entryId={null}
        version={0}
        document={emptyValues(FORMS[kind].fields)}
        livePath={null}
        names={{}}
        readOnly={false}
        editor={{ id: editor.id ?? '', email: editor.email }}
        save={save}
        present={present}
        create={createDraft}
        prepare={preparePublishing}
        undoPublish={takeBackPublish}
        findNamed={named}
        releases={kind === 'season' ? { ...(await findSeasonFacts(editor)), reads } : undefined}
      />
    </>
  )
}
