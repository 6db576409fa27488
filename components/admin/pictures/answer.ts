import type { Refusal } from '../forms/refusal'

/** What the form hears of an upload; every expected outcome is one. Sizes are pixels. */
export type UploadAnswer =
  | { outcome: 'stored'; file: string; width: number; height: number; message: string }
  | Refusal
