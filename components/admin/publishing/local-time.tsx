'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** A moment in the time of whoever looks; nothing while only the server knows the page. `at` is an ISO instant. */
export function LocalTime({ at }: { at: string }) {
  const words = useSyncExternalStore(
    never,
    () => yours(at),
    () => '',
  )
  return words && <span className="soft">, yours: {words}</span>
}

function yours(at: string): string {
  const form = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return new Intl.DateTimeFormat('en-GB', { ...form, timeZoneName: 'short' }).format(new Date(at))
}
