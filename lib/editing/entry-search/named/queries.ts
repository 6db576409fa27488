import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import type { Kind } from '@/lib/documents/kinds'
import { askInChunks } from '@/lib/foundation/chunks'
import { database } from '@/lib/foundation/db/client'
import { type Choice, choicesOf } from '../queries'

/** The entries of a kind that are called exactly so, drafts included, by their names. */
export async function findNamed(
  _reader: Reader,
  { kind, names }: { kind: Kind; names: string[] },
): Promise<Record<string, Choice[]>> {
  const rows = await askInChunks([...new Set(names)], (piece) =>
    database().reader.entry.findMany({
      where: { kind, title: { in: piece }, trashedAt: null },
      select: { id: true },
    }),
  )
  const choices = await choicesOf(
    kind,
    rows.map(({ id }) => id),
  )
  const byName: Record<string, Choice[]> = {}
  for (const choice of choices) byName[choice.title] = [...(byName[choice.title] ?? []), choice]
  return byName
}
