'use client'
import type { RefObject } from 'react'

const KEYS = [
  ['Ctrl or ⌘ + K', 'Search and commands'],
  ['Ctrl or ⌘ + S', 'Save the draft'],
  ['Ctrl or ⌘ + Shift + S', 'Save and open the next entry in the list'],
  ['?', 'Keyboard shortcuts'],
  ['↓ and ↑, Enter, Escape', 'In a search field: choose, accept, cancel'],
] as const

/** What the keyboard does in the admin. */
export function Keys({ ref }: { ref: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={ref} className="palette" aria-labelledby="keys-title">
      <h2 id="keys-title">Keyboard shortcuts</h2>
      <dl className="keys">
        {KEYS.map(([keys, words]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  )
}
