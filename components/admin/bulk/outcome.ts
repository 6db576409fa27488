import type { Planned } from '@/lib/editing/bulk/queries'

/** What became of one step. */
export type Outcome = { ok: boolean; said: string }

export type Plan = { batch: string; planned: Planned[] } | { refused: string }

export type BulkActions = {
  plan(input: unknown): Promise<Plan>
  apply(input: unknown): Promise<Outcome>
  undo(batch: string, entryId: string): Promise<Outcome>
}
