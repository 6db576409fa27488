'use client'
import { createContext, useContext } from 'react'
import type { RegionGroup } from './region-options'
import type { TextAction } from './use-pasted-text'

/** What the release table needs beside the document. `today` is an ISO day, of the guide’s clock. */
export type ReleaseFacts = {
  today: string
  groups: readonly RegionGroup[]
  /** The home zones of platforms, by their ids. */
  zones: Record<string, string>
  /** Reads what a pasted text says of releases; none for who may only read. */
  readText?: TextAction
}

export const ReleaseFactsContext = createContext<ReleaseFacts>({ today: '', groups: [], zones: {} })

export function useReleaseFacts(): ReleaseFacts & { groupNames: Record<string, string> } {
  const facts = useContext(ReleaseFactsContext)
  const groupNames = Object.fromEntries(facts.groups.map(({ code, name }) => [code, name]))
  return { ...facts, groupNames }
}
