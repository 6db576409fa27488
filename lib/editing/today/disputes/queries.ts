import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { adminPath } from '@/lib/documents/kinds'
import { daysInWords } from '@/lib/foundation/dates/words'
import { database } from '@/lib/foundation/db/client'
import type { TodayItem } from '../words'

const MAX_DISPUTES = 20
const MAX_SEASONS = 500

/** What sources disagree on about seasons that are still to premiere, as of `today`, by how soon that is. */
export async function disputedItems(today: Temporal.PlainDate): Promise<TodayItem[]> {
  const { reader } = database()
  const ahead = await reader.release.findMany({
    where: {
      removedAt: null,
      // With it, the dates to come are found along an index.
      confidence: { in: ['confirmed', 'announced', 'expected', 'rumoured'] },
      premiereValue: { gte: today.toString() },
      premierePrecision: { in: ['day', 'instant'] },
    },
    orderBy: { premiereValue: 'asc' },
    take: MAX_SEASONS,
    select: { seasonId: true, premiereValue: true },
  })
  const soonest = new Map<string, string>()
  for (const { seasonId, premiereValue } of ahead)
    if (premiereValue && !soonest.has(seasonId)) soonest.set(seasonId, premiereValue)
  const disputes = await reader.dispute.findMany({
    where: { entryId: { in: [...soonest.keys()] } },
    take: MAX_DISPUTES,
    include: { values: { orderBy: { position: 'asc' } } },
  })
  const entryIds = disputes.map(({ entryId }) => entryId)
  const entries = await reader.entry.findMany({
    where: { id: { in: entryIds }, trashedAt: null },
    select: { id: true, title: true },
  })
  const titles = new Map(entries.map(({ id, title }) => [id, title]))
  return disputes.flatMap(({ id, entryId, field, values }) => {
    const [title, day] = [titles.get(entryId), soonest.get(entryId)]
    if (title === undefined || day === undefined) return []
    const said = values.map(({ value, followed }) => (followed ? `${value} (followed)` : value)).join(' and ')
    return [
      {
        id: `dispute-${id}`,
        day,
        when: daysInWords(today.until(day).days),
        title,
        path: adminPath('season', entryId),
        words: `Sources disagree. ${field}: ${said}.`,
        entryId: null,
      },
    ]
  })
}
