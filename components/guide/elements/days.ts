const MINUTE = 60_000
const DAY = 86_400_000
const NEAR = 2

/** The ISO day it is in a zone, by the reader's clock; in the reader's own zone when none is given. */
export function today(zone?: string): string {
  const now = new Date()
  if (zone) return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now)
  return new Date(now.getTime() - now.getTimezoneOffset() * MINUTE).toISOString().slice(0, 10)
}

/** Whole days from one ISO day to another, negative when it is earlier; NaN for what is no day. Clock changes do not count. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/**
 * Whether the reader's clock may correct the server's word. Two zones are never more than two days apart: a site
 * further from the reader's day has its clock stopped for a trial, and then what the server said stands.
 */
export function mayCorrect(serversDay: string, readersDay: string): boolean {
  return Math.abs(daysBetween(serversDay, readersDay)) <= NEAR
}
