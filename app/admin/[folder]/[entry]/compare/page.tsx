import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Changes } from '@/components/admin/publishing/changes'
import { EntryStepPage } from '@/components/admin/publishing/entry-step-page'
import { Gaps } from '@/components/admin/publishing/gaps'
import { VersionsForm } from '@/components/admin/publishing/versions-form'
import { requireReader } from '@/lib/accounts/users/session'
import { findConsequences } from '@/lib/editing/previews/preview'
import { compareVersions, listVersions } from '@/lib/editing/publishing/queries'
import { type EntryProps, entryFor } from '../entry'

export const metadata: Metadata = { title: 'Compare' }

type Props = EntryProps & { searchParams: Promise<{ from?: string | string[]; to?: string | string[] }> }

export default async function ComparePage(props: Props) {
  const reader = await requireReader()
  const { kind, entry, path } = await entryFor(reader, props)
  const query = await props.searchParams
  const from = parseVersion(query.from) ?? entry.liveVersion ?? 0
  const to = parseVersion(query.to) ?? entry.version
  const comparison = (await compareVersions(reader, { kind, entryId: entry.id, from, to })) ?? notFound()
  const consequences =
    to === entry.version && to !== entry.liveVersion
      ? await findConsequences(reader, { kind, entryId: entry.id, document: entry.document })
      : null
  return (
    <EntryStepPage entry={entry} step="Compare">
      <VersionsForm versions={await listVersions(reader, entry.id)} from={from} to={to} />
      {consequences && <Gaps {...consequences} version={to} path={path} />}
      <section aria-labelledby="fields" className="mt-6">
        <h2 id="fields">
          From {from === 0 ? 'nothing' : `version ${from}`}
          {from !== 0 && from === entry.liveVersion ? ' (published)' : ''} to version {to}
        </h2>
        <Changes changes={comparison.changes} nothing="No differences" />
      </section>
    </EntryStepPage>
  )
}

function parseVersion(value: string | string[] | undefined): number | null {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : null
}
