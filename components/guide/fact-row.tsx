import type { ReactNode } from 'react'

/** One line of a list of facts (`dl`): its name, and what is known. */
export function FactRow({ name, lang, children }: { name: string; lang?: string; children: ReactNode }) {
  return (
    <div className="grid items-baseline gap-x-4 border-t border-line py-2 first:border-t-0 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="text-soft">{name}</dt>
      <dd lang={lang || undefined}>{children}</dd>
    </div>
  )
}
