import type { Owner } from '../editor'

/** Nobody's hand: for the command line and the scheduler. `reason` is shown as the author ("Sample guide"). */
export function systemEditor(reason: string): Owner {
  return { id: null, name: reason, email: '', role: 'owner', sessionId: null } as Owner
}
