const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

// Prisma's codes for the same: https://www.prisma.io/docs/orm/reference/error-reference
const PRISMA_CODES = new Set(['P1001', 'P1008', 'P1011', 'P1017'])
const KINDS = new Set(['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout', 'TlsConnectionError'])

const LOST = /connection terminated|connection error|not queryable|timeout expired|terminating connection/i

/**
 * PostgreSQL's code of an error (https://www.postgresql.org/docs/current/errcodes-appendix.html), the system's, or Prisma's:
 * whichever of them is nearest to what happened. "" where it has none.
 */
export function codeOf(fault: unknown): string {
  if (typeof fault !== 'object' || fault === null) return ''
  const { originalCode, code } = causeOf(fault)
  return originalCode ?? code ?? ('code' in fault ? String(fault.code) : '')
}

/** Whether there is no connection to be had, or the one that there was is lost. */
export function isUnreachable(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const { kind = '' } = causeOf(fault)
  const code = codeOf(fault)
  if (KINDS.has(kind) || SOCKET_CODES.has(code) || PRISMA_CODES.has(code) || /^08/.test(code)) return true
  return LOST.test(fault.message)
}

type AdapterCause = { kind?: string; code?: string; originalCode?: string }

/** What Prisma's adapter says of an error, on itself or among Prisma's own details. */
function causeOf(fault: object): AdapterCause {
  const details = 'meta' in fault ? (fault.meta as { driverAdapterError?: object } | undefined) : undefined
  const error = details?.driverAdapterError ?? fault
  const cause = 'cause' in error ? error.cause : undefined
  return typeof cause === 'object' && cause !== null ? cause : {}
}
