'use client'
import { type ReactNode, useSyncExternalStore } from 'react'

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
