import { Refusal } from '@/lib/foundation/refusal'

const reasons: Record<string, string> = {
  EADDRINUSE: 'is in use already: stop what listens there, or set PORT to another number.',
  EACCES: 'may not be listened on: set PORT to a number above 1023.',
  EADDRNOTAVAIL: 'is no address of this machine: set HOST to 127.0.0.1, or to 0.0.0.0 for every network.',
  ENOTFOUND: 'is no address of this machine: set HOST to 127.0.0.1, or to 0.0.0.0 for every network.',
}

/** Why Logline did not start and what to do, in one line and without a stack trace. */
export function reasonFor(fault: unknown): string {
  if (fault instanceof Refusal) return fault.message
  if (!(fault instanceof Error)) return `Logline could not start: ${String(fault)}`
  const reason = 'code' in fault ? reasons[String(fault.code)] : undefined
  const place = listenAddress(fault)
  if (reason && place) return `${place} ${reason}`
  return `Logline could not start: ${fault.message.trim().split('\n')[0]}`
}

/** What it was to listen on; nothing for an error that has nothing to do with that. */
function listenAddress(fault: object): string | undefined {
  if ('hostname' in fault) return String(fault.hostname)
  if (!('address' in fault)) return undefined
  return 'port' in fault ? `${fault.address}:${fault.port}` : String(fault.address)
}
