'use client'
import { type ReactNode, useMemo, useRef } from 'react'
import { type ReleaseFacts, ReleaseFactsContext } from './facts'
import { type ReadsAction, ReadsContext } from './use-reads'

type Props = {
  releases: (ReleaseFacts & { reads: ReadsAction }) | undefined
  entryId: string | null
  children: ReactNode
}

/** Gives a season’s form what its release table needs; other forms are as they were. */
export function ReleasesProvider({ releases, entryId, children }: Props) {
  const ask = releases?.reads
  const changed = useRef<string | null>(null)
  const asking = useMemo(() => (ask && entryId !== null ? { ask, entryId, changed } : null), [ask, entryId])
  if (!releases) return children
  return (
    <ReleaseFactsContext value={releases}>
      <ReadsContext value={asking}>{children}</ReadsContext>
    </ReleaseFactsContext>
  )
}
