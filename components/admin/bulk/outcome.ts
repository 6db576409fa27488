import type { Planned } from '@/lib/editing/bulk/queries'
import type { Done } from '../forms/answer'
import type { Refusal } from '../forms/refusal'

/** What became of one step. */
export type Outcome = Done | Refusal

export type Plan = { outcome: 'planned'; batch: string; planned: Planned[] } | Refusal

export type BulkActions = {
  plan(input: unknown): Promise<Plan>
  apply(input: unknown): Promise<Outcome>
  undo(batch: string, entryId: string): Promise<Outcome>
}
