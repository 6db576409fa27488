'use client'
import { type ReactNode, type ToggleEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the page's scripts have taken over: what is typed into a controlled field before is lost. */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

/** Fields that scripts keep: nobody can type into them before the scripts are there. */
export function OnceReady({ children }: { children: ReactNode }) {
  return (
    <fieldset className="contents" disabled={!useReady()}>
      {children}
    </fieldset>
  )
}

/** The state of a `<details>`, which a reader may have opened before the scripts were there to hear of it. */
export function useFold(startsOpen = false) {
  const ref = useRef<HTMLDetailsElement>(null)
  const [isOpen, setOpen] = useState(startsOpen)
  useEffect(() => setOpen((open) => open || ref.current?.open === true), [])
  const onToggle = (event: ToggleEvent<HTMLDetailsElement>) => setOpen(event.currentTarget.open)
  return { isOpen, fold: { ref, onToggle } }
}
