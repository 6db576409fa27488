import type { ReactNode } from 'react'
import type { Status } from '@/lib/guide/releases/status'

const TONES: Record<Status, string> = {
  upcoming: 'text-accent',
  airing: 'text-good',
  between: 'text-wait',
  undated: 'text-wait',
  ended: 'text-soft',
}

/** Where a season stands, in a few words behind a dot of their colour. */
export function StatusLine({ status, children }: { status: Status; children: ReactNode }) {
  return (
    <span
      data-status={status}
      className={`mb-1 inline-flex items-baseline gap-2 text-desk leading-snug font-semibold before:size-2.5 before:shrink-0 before:rounded-full before:bg-current ${TONES[status]}`}
    >
      {children}
    </span>
  )
}
