import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { requireEditor } from '@/lib/accounts/users/session'
import type { Values } from '@/lib/documents/field-tree'
import { namesOfReferences } from '@/lib/editing/entries/queries'
import { nextSeason } from '@/lib/editing/next-season/next-season'
import { listNumbers } from '@/lib/editing/next-season/queries'
import type { SeasonDocument } from '@/lib/guide/seasons/fields'
import { EntryForm } from '../../../entry-form'
import { type EntryProps, entryFor } from '../entry'

export const metadata: Metadata = { title: 'New season' }

/** The form of a new season, filled in with what goes on from another one; nothing is kept before something is typed. */
export default async function NextSeasonPage(props: EntryProps) {
  const editor = await requireEditor()
  const { kind, entry, path } = await entryFor(editor, props)
  if (kind !== 'season') notFound()
  const season = entry.document as SeasonDocument
  const document = nextSeason(season, await listNumbers(editor, season.showId))
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
      <EntryForm
        reader={editor}
        kind="season"
        document={document as Values}
        names={await namesOfReferences('season', [document])}
      />
    </>
  )
}
