import type { Editor, ProvenOwner } from '../editor'

/** Whoever began a work that the site goes on with: they were asked for it then. */
export function editorWhoBegan({ id, name }: { id: string | null; name: string }): Editor {
  return { id, name, email: '', role: 'editor', sessionId: null } as Editor
}

/** Nobody's hand: for the command line and the scheduler. `reason` is shown as the author ("Sample guide"). */
export function systemEditor(reason: string): ProvenOwner {
  return { id: null, name: reason, email: '', role: 'owner', sessionId: null } as ProvenOwner
}
