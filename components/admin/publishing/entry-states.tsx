'use client'
import { Chip } from '@/components/ui/chip'
import { type EntryNow, useEntryNow } from '../document/entry-now'

/** What an entry is called, as far as it is kept. */
export function EntryTitle({ made }: { made: EntryNow }) {
  return useEntryNow(made).title || made.title
}

/** One state, told in words: what readers see, and whether there is something newer. */
export function EntryStates({ made, withdrawnOn }: { made: EntryNow; withdrawnOn: string | null }) {
  const { version, liveVersion } = useEntryNow(made)
  if (version === 0) return null
  if (liveVersion === null)
    return withdrawnOn ? (
      <Chip tone="bad">Unpublished on {withdrawnOn}</Chip>
    ) : (
      <Chip>Draft, not published yet</Chip>
    )
  return (
    <>
      <Chip tone="good">Live, version {liveVersion}</Chip>
      {liveVersion !== version && <Chip tone="wait">Newer draft, version {version}</Chip>}
    </>
  )
}
