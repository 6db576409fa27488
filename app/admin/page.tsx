import { AttentionCounts, AttentionList } from '@/components/admin/attention/attention-list'
import { EntryList } from '@/components/admin/entry-list'
import { OverdueAlarm } from '@/components/admin/publishing/overdue-alarm'
import { requireReader } from '@/lib/accounts/users/session'
import { attentionQuery } from '@/lib/editing/attention/fields'
import { countAttention, listNeeding } from '@/lib/editing/attention/queries'
import { listNewest } from '@/lib/editing/entry-lists/queries'
import { guideNow } from '@/lib/foundation/clock'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AdminPage({ searchParams }: Props) {
  const reader = await requireReader()
  const { attention, days } = attentionQuery.parse(await searchParams)
  const moment = { now: guideNow(), at: new Date(), days }
  const counts = await countAttention(reader, moment)
  const needing = attention ? await listNeeding(reader, attention, moment) : []
  const entries = await listNewest(reader)
  return (
    <>
      <OverdueAlarm count={counts.find((each) => each.attention === 'overdue')?.count ?? 0} />
      <h1 className="page-title">Needs attention</h1>
      <AttentionCounts counts={counts} chosen={attention} days={days} />
      {attention && <AttentionList attention={attention} days={days} entries={needing} />}
      <section className="admin-part" aria-labelledby="changed-last">
        <h2 id="changed-last">Last changed</h2>
        {entries.length === 0 ? (
          <p>The guide is empty. Start with a show, then its first season.</p>
        ) : (
          <EntryList entries={entries} withKind />
        )}
      </section>
    </>
  )
}
