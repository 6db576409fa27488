import type { Kind } from '@/lib/documents/kinds'
import type { SeenDraft } from '@/lib/editing/entries/needed-drafts'
import type { Refusal } from '../forms/refusal'

/** What became of a save, for the form to tell. Nothing of it is an exception: what was typed stays on the screen. */
export type SaveResult =
  | {
      outcome: 'saved'
      entryId: string
      title: string
      version: number
      liveVersion: number | null
      published: boolean
      changed: boolean
      document: Record<string, unknown>
      livePath: string | null
    }
  | { outcome: 'conflict'; version: number; author: string; at: string; document: Record<string, unknown> }
  | Refusal

export type SaveInput = {
  kind: Kind
  entryId: string | null
  version: number
  document: Record<string, unknown>
  note: string
  minor: boolean
  publish: boolean
  autosave: boolean
  /** Drafts to publish with it, as they were shown. */
  along: SeenDraft[]
}

export type SaveAction = (input: SaveInput) => Promise<SaveResult>

/** Who else has the entry open, and its newest version; null when that can't be said just now. */
export type PresenceAction = (
  entryId: string,
) => Promise<{ others: string[]; version: number; author: string } | null>
