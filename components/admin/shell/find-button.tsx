'use client'
import { Kbd } from '@/components/ui/chip'
import { askForPalette } from '../palette/opening'

/** Opens the search and command box, as Ctrl or ⌘ K does. */
export function FindButton({ isWide = false }: { isWide?: boolean }) {
  return (
    <button
      type="button"
      onClick={askForPalette}
      className={`flex min-h-9 cursor-pointer items-center justify-between gap-2 rounded-md border border-line bg-raised px-2.5 text-soft hover:border-edge pointer-coarse:min-h-11 ${isWide ? 'w-full' : ''}`}
    >
      Search <span className="sr-only">and commands</span>
      {isWide && <Kbd>Ctrl K</Kbd>}
    </button>
  )
}
