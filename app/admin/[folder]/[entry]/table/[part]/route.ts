import { notFound } from 'next/navigation'
import { requireReader } from '@/lib/accounts/users/session'
import { seasonAsCsv } from '@/lib/exchange/csv/queries'
import { tableName } from '@/lib/exchange/csv/tables'
import { slugOf } from '@/lib/foundation/transliterate'
import { entryFor } from '../../entry'

type Props = { params: Promise<{ folder: string; entry: string; part: string }> }

// Without it a spreadsheet takes UTF-8 for something else.
const BYTE_ORDER_MARK = '\uFEFF'

/** The episodes or the cast of a season's newest version, as a CSV file. */
export async function GET(_request: Request, props: Props): Promise<Response> {
  const reader = await requireReader()
  const { data: part } = tableName.safeParse((await props.params).part)
  const { kind, entry } = await entryFor(reader, props)
  if (kind !== 'season' || !part) notFound()
  const csv = await seasonAsCsv(reader, entry.id, part)
  return new Response(BYTE_ORDER_MARK + csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slugOf(entry.title)}-${part}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
