import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** A moment in words, in the time of whoever looks; "" while only the server knows the page. `at` is an ISO instant. */
export function useOwnTime(at: string): string {
  return useSyncExternalStore(
    never,
    () => timeInWords(at),
    () => '',
  )
}

function timeInWords(at: string): string {
  const form = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return new Intl.DateTimeFormat('en-GB', { ...form, timeZoneName: 'short' }).format(new Date(at))
}
