import { EntryList } from '@/components/admin/entry-list'
import { listEntries } from '@/lib/entries/queries'
import { requireReader } from '@/lib/users/session'

export default async function DeskPage() {
  const { entries, total } = await listEntries(await requireReader(), {})
  return (
    <>
      <h1 className="page-title">What changed last</h1>
      {total === 0 ? (
        <p>The guide is empty. Start with a show, then its first season.</p>
      ) : (
        <EntryList entries={entries} withKind />
      )}
    </>
  )
}
