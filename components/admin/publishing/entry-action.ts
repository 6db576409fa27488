import type { Refusal } from '../forms/refusal'

/** What a form about an entry hears: null before it was sent, the address that was made, or why nothing was done. */
export type EntryAnswer = { outcome: 'made-preview'; address: string } | Refusal | null

export type EntryAction = (before: EntryAnswer, form: FormData) => Promise<EntryAnswer>

/** Which entry a form is about, and which version of it: sent along in hidden fields. */
export type EntryRef = { folder: string; entryId: string; version?: number; id?: string }
