import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Locks } from '@/components/admin/document/locks'
import { EntryHeading } from '@/components/admin/entry-heading'
import { EntryRelations } from '@/components/admin/entry-relations'
import { ReportsOnEntry } from '@/components/admin/reports/reports-on-entry'
import { requireReader } from '@/lib/accounts/users/session'
import type { Values } from '@/lib/documents/field-tree'
import { kindOfFolder } from '@/lib/documents/kinds'
import { findEntry, namesOfReferences } from '@/lib/editing/entries/queries'
import { findWaiting } from '@/lib/editing/publish-queue/queries'
import { findStanding } from '@/lib/editing/publishing/queries'
import { listUses } from '@/lib/editing/publishing/references'
import { listReportsOn } from '@/lib/editing/reports/queries'
import { findLockedPaths } from '@/lib/exchange/locks/queries'
import { EntryForm } from '../../entry-form'
import { changeLock } from '../../import/actions'
import { stillTrue } from '../../publishing/actions'

type Props = { params: Promise<{ folder: string; entry: string }> }

async function requestedEntry({ params }: Props) {
  const reader = await requireReader()
  const { folder, entry: id } = await params
  const kind = kindOfFolder(folder) ?? notFound()
  const entry = (await findEntry(reader, { kind, id })) ?? notFound()
  return { reader, kind, entry }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await requestedEntry(props)).entry.title }
}

export default async function EntryPage(props: Props) {
  const { reader, kind, entry } = await requestedEntry(props)
  const { id } = entry
  const standing = await findStanding(reader, id)
  const names = await namesOfReferences(kind, [entry.document])
  return (
    <>
      <EntryHeading
        entry={entry}
        standing={standing}
        waiting={await findWaiting(reader, id)}
        stillTrue={reader.role === 'reader' ? null : stillTrue}
      />
      <EntryRelations
        entry={entry}
        found={await listUses(reader, { kind, id })}
        mayEdit={reader.role !== 'reader'}
      />
      <ReportsOnEntry reports={await listReportsOn(reader, id)} />
      <Locks
        entryId={id}
        paths={reader.role === 'reader' ? null : await findLockedPaths(reader, id)}
        change={changeLock}
      >
        <EntryForm
          reader={reader}
          kind={kind}
          document={entry.document as Values}
          names={names}
          kept={entry}
        />
      </Locks>
    </>
  )
}
