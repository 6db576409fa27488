/** As all databases are given an instant: "2026-11-29T02:37:15.060+00:00". */
const WRITTEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/

/** "2026-11-29 02:37:15.06": without a zone, for the zone is UTC. */
const BARE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?$/

/** An instant however a database writes it; undefined for what is none. Never asks which zone this machine is in. */
export function writtenInstant(stored: unknown): string | undefined {
  if (typeof stored === 'number') return ofDate(new Date(stored))
  if (typeof stored !== 'string') return undefined
  if (WRITTEN.test(stored)) return stored
  const [, day, time, fraction = ''] = BARE.exec(stored) ?? []
  if (day && time) return `${day}T${time}.${fraction.padEnd(3, '0')}+00:00`
  return /(?:Z|[+-]\d\d:\d\d)$/.test(stored) ? ofDate(new Date(stored)) : undefined
}

function ofDate(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('Z', '+00:00')
}
