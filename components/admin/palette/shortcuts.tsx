'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import { Checkbox } from '@/components/ui/field'
import { hasSingleKeys, keepSingleKeys } from './list-keys'

const KEYS = [
  ['Ctrl or ⌘ + K', 'Search and commands'],
  ['Ctrl or ⌘ + S', 'Save the draft'],
  ['Ctrl or ⌘ + Shift + S', 'Save and open the next entry in the list'],
  ['?', 'Keyboard shortcuts'],
  ['j and k', 'In a list: the next and the previous row'],
  ['x', 'In a list: choose the row'],
  ['Enter', 'In a list: open the row'],
  ['↓ and ↑, Enter, Escape', 'In a search field: choose, accept, cancel'],
] as const

/** What the keyboard does in the admin. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const [isOn, setOn] = useState(hasSingleKeys)
  const turn = (on: boolean) => {
    keepSingleKeys(on)
    setOn(on)
  }
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
      <Checkbox checked={isOn} onChange={({ target }) => turn(target.checked)}>
        Keys without Ctrl or ⌘
      </Checkbox>
    </Dialog>
  )
}
