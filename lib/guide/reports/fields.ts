import { cleanLine, cleanText } from '@/lib/documents/clean-text'

/** What a reader may say of a page, in characters. */
export const LONGEST_MESSAGE = 2_000
export const LONGEST_CONTACT = 254

/** No person sees this field, and no browser fills it in by itself: whatever does is neither. */
export const TRAP = 'second_subject'

export type ReportInput = { path: string; message: string; contact: string }

/** A page of this site by its path; the front page for anything else. */
export function reportedPath(written: string | undefined): string {
  return written !== undefined && written.length <= 300 && /^\/(?![/\\])[\w./~%-]*$/.test(written)
    ? written
    : '/'
}

/** What was sent, clean and cut to its limits; null where nothing was said. */
export function parseReport(sent: { path: string; message: string; contact: string }): ReportInput | null {
  const message = cleanText(sent.message).slice(0, LONGEST_MESSAGE)
  if (message === '') return null
  return {
    path: reportedPath(sent.path),
    message,
    contact: cleanLine(sent.contact).slice(0, LONGEST_CONTACT),
  }
}
