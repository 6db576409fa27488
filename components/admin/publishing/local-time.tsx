'use client'
import { useOwnTime } from '../own-time'

/** A moment in the time of whoever looks; nothing while only the server knows the page. `at` is an ISO instant. */
export function LocalTime({ at }: { at: string }) {
  const words = useOwnTime(at)
  return words && <span className="text-soft">, yours: {words}</span>
}
