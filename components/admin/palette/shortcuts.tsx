'use client'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'

const KEYS = [
  ['Ctrl or ⌘ + K', 'Search and commands'],
  ['Ctrl or ⌘ + S', 'Save the draft'],
  ['Ctrl or ⌘ + Shift + S', 'Save and open the next entry in the list'],
  ['?', 'Keyboard shortcuts'],
  ['↓ and ↑, Enter, Escape', 'In a search field: choose, accept, cancel'],
] as const

/** What the keyboard does in the admin. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="Keyboard shortcuts"
      isOpen
      onClose={onClose}
      actions={
        <Button look="main" onClick={onClose}>
          Close
        </Button>
      }
    >
      <dl>
        {KEYS.map(([keys, words]) => (
          <div
            key={keys}
            className="grid grid-cols-[1fr_1.4fr] gap-4 border-t border-line py-2 first:border-0"
          >
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
