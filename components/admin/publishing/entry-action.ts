import type { Refusal } from '../forms/refusal'

/** What a form about an entry hears: null before it was sent, the address that was made, or why nothing was done. */
export type EntryAnswer = { outcome: 'made-preview'; address: string } | Refusal | null

export type EntryAction = (before: EntryAnswer, form: FormData) => Promise<EntryAnswer>

/** What goes along with the form: which entry it is, and of which version. */
export type SentWithForm = { folder: string; entryId: string; version?: number; id?: string }
