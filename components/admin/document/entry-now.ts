'use client'
import { useEffect, useSyncExternalStore } from 'react'

/** How the entry on this page stands: what it is called, its newest version and the one that readers see. */
export type EntryNow = { title: string; version: number; liveVersion: number | null }

let now: EntryNow | null = null
const listeners = new Set<() => void>()

function setNow(next: EntryNow | null) {
  now = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Tells the heading, the states and the menu of the page what the form has kept. */
export function useTelling({ title, version, liveVersion }: EntryNow) {
  useEffect(() => setNow({ title, version, liveVersion }), [title, version, liveVersion])
  useEffect(() => () => setNow(null), [])
}

/** The entry as the form has kept it; before that as the page was made. */
export function useEntryNow(made: EntryNow): EntryNow {
  return (
    useSyncExternalStore(
      subscribe,
      () => now,
      () => null,
    ) ?? made
  )
}
