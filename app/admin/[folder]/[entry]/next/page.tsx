import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentForm } from '@/components/admin/document/document-form'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { requireEditor } from '@/lib/accounts/users/session'
import type { Values } from '@/lib/documents/field-tree'
import { namesOfReferences } from '@/lib/editing/entries/queries'
import { nextSeason } from '@/lib/editing/next-season/next-season'
import { findSeasonFacts } from '@/lib/editing/release-facts/queries'
import type { SeasonDocument } from '@/lib/guide/seasons/fields'
import { present, save } from '../../../actions'
import { createDraft, named } from '../../../find/actions'
import { preparePublishing, reads } from '../../../previews/actions'
import { takeBackPublish } from '../../../publishing/actions'
import { type EntryProps, entryFor } from '../entry'

export const metadata: Metadata = { title: 'New season' }

/** The form of a new season, filled in with what goes on from another one; nothing is kept before something is typed. */
export default async function NextSeasonPage(props: EntryProps) {
  const editor = await requireEditor()
  const { kind, entry, path } = await entryFor(editor, props)
  if (kind !== 'season') notFound()
  const document = nextSeason(entry.document as SeasonDocument)
  return (
    <>
      <PageHeading
        title="New season"
        crumbs={[
          { name: 'Seasons', path: '/admin/seasons' },
          { name: entry.title, path },
          { name: 'New season' },
        ]}
        about={`Like ${entry.title}: its places and its cast, without dates.`}
      />
      <DocumentForm
        kind="season"
        entryId={null}
        version={0}
        document={document as Values}
        livePath={null}
        names={await namesOfReferences('season', [document])}
        readOnly={false}
        editor={{ id: editor.id ?? '', email: editor.email }}
        save={save}
        present={present}
        create={createDraft}
        prepare={preparePublishing}
        undoPublish={takeBackPublish}
        findNamed={named}
        releases={{ ...(await findSeasonFacts(editor)), reads }}
      />
    </>
  )
}
