/** Where somebody is written to at what a site says of itself: a page or an e-mail address; null for anything else. */
export function contactAddress(written: string): string | null {
  if (/^https?:\/\/\S+$/.test(written)) return written
  return /^[^\s@]+@[^\s@]+$/.test(written) ? `mailto:${written}` : null
}
