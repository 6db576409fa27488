import type { ReactNode } from 'react'

export type Tone = 'calm' | 'good' | 'wait' | 'bad' | 'accent'

const TONES: Record<Tone, string> = {
  calm: 'text-soft',
  good: 'text-good',
  wait: 'text-wait',
  bad: 'text-bad',
  accent: 'text-accent',
}

/** A state in a word or two. */
export function Chip({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full border border-line bg-raised px-2 py-px text-tiny whitespace-nowrap ${TONES[tone]}`}
    >
      {children}
    </span>
  )
}

/** How many there are of something, beside its name. */
export function Count({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`text-tiny tabular-nums ${TONES[tone]}`}>{children}</span>
}

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded border border-current/40 px-1 font-mono text-[0.72rem] leading-snug text-current">
      {children}
    </kbd>
  )
}
