import type { Transaction } from '@/lib/foundation/db/client'
import type { Judgement } from './matching'
import type { ExistingEntry } from './proposing'
import { loadExistingEntries } from './storage'

type MatchCandidate = { id: string; title: string }

export type Judged = { same: MatchCandidate[]; unsure: MatchCandidate[] }

export async function judged(
  client: Transaction,
  {
    provider,
    candidates,
    judge,
  }: {
    provider: string
    candidates: MatchCandidate[]
    judge: (standing: ExistingEntry) => Promise<Judgement>
  },
): Promise<Judged> {
  const ids = candidates.map(({ id }) => id)
  const standings = candidates.length > 0 ? await loadExistingEntries(client, { provider, ids }) : new Map()
  const found: Judged = { same: [], unsure: [] }
  for (const candidate of candidates) {
    const standing = standings.get(candidate.id)
    const judgement = standing ? await judge(standing) : 'other'
    if (judgement !== 'other') found[judgement].push(candidate)
  }
  return found
}
