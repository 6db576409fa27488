import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentForm } from '@/components/admin/document/document-form'
import { EntryHeading } from '@/components/admin/entry-heading'
import { kindOfFolder } from '@/lib/entries/kinds'
import { findEntry, listChoices } from '@/lib/entries/queries'
import { entryKindsIn } from '@/lib/entries/references'
import type { Values } from '@/lib/entries/walk'
import { requireReader } from '@/lib/users/session'
import { present, save } from '../../actions'

type Props = { params: Promise<{ folder: string; entry: string }> }

async function entryOf({ params }: Props) {
  const reader = await requireReader()
  const { folder, entry: id } = await params
  const kind = kindOfFolder(folder) ?? notFound()
  const entry = (await findEntry(reader, kind, id)) ?? notFound()
  return { reader, kind, entry }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await entryOf(props)).entry.title }
}

export default async function EntryPage(props: Props) {
  const { reader, kind, entry } = await entryOf(props)
  const { id, version, livePath } = entry
  const choices = await listChoices(reader, entryKindsIn(kind))
  return (
    <>
      <EntryHeading entry={entry} />
      <DocumentForm
        kind={kind}
        entryId={id}
        version={version}
        document={entry.document as Values}
        livePath={livePath}
        choices={choices}
        readOnly={reader.role === 'reader'}
        editor={{ id: reader.id ?? '', email: reader.email }}
        save={save}
        present={present}
      />
    </>
  )
}
