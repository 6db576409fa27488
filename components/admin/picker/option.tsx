import type { ReactNode } from 'react'
import { OPTION } from '@/components/ui/classes'
import type { Choice } from '@/lib/editing/entry-search/queries'

type OptionProps = { id: string; isActive: boolean; onTake: () => void; children: ReactNode }

/** One line of a list that an input leads: the keyboard stays in the input. */
export function PickerOption({ id, isActive, onTake, children }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={`${OPTION} hover:bg-tint aria-selected:bg-tint`}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
      onKeyDown={(event) => event.key === 'Enter' && onTake()}
    >
      {children}
    </div>
  )
}

export function OptionWords({ title, detail, state }: Pick<Choice, 'title' | 'detail' | 'state'>) {
  return (
    <>
      {title}{' '}
      <span className="text-soft">{[detail, state === 'draft' && 'draft'].filter(Boolean).join(' · ')}</span>
    </>
  )
}
