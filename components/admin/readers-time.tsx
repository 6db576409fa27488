'use client'
import type { ReactNode } from 'react'
import { useOwnTime } from './own-time'

/** A moment told in another zone, with the time of whoever looks as its title. `at` is an ISO instant. */
export function ReadersTime({ at, children }: { at: string; children: ReactNode }) {
  const own = useOwnTime(at)
  return (
    <time dateTime={at} title={own ? `Yours: ${own}` : undefined}>
      {children}
    </time>
  )
}
