import type { ComponentProps, ReactNode } from 'react'

/** A white sheet on the page's ground. */
export function Panel({ className = '', ...panel }: ComponentProps<'div'>) {
  return <div {...panel} className={`rounded-xl border border-line bg-raised ${className}`} />
}

type SectionProps = {
  title: string
  /** A few words beside the title. */
  about?: ReactNode
  /** What one can do with the section as a whole. */
  actions?: ReactNode
  id?: string
  children: ReactNode
}

/** A part of a page under its heading. */
export function Section({ title, about, actions, id, children }: SectionProps) {
  return (
    <section className="mt-7 first:mt-0" aria-label={title} id={id}>
      <div className="mb-2 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-sans text-base font-semibold tracking-normal">{title}</h2>
        {about && <span className="text-small text-soft">{about}</span>}
        {actions && <div className="ms-auto flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  )
}

const NOTICES = {
  calm: 'border-line bg-raised',
  good: 'border-good bg-good/6',
  wait: 'border-wait bg-wait/7',
  bad: 'border-bad bg-bad/6',
}

type NoticeProps = {
  tone?: keyof typeof NOTICES
  title?: string
  children?: ReactNode
} & ComponentProps<'div'>

/** Something to be read before going on. What is wrong is an alert unless it says otherwise. */
export function Notice({ tone = 'calm', title, children, ...notice }: NoticeProps) {
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      {...notice}
      className={`mb-4 rounded-lg border px-4 py-3 text-desk ${NOTICES[tone]} ${notice.className ?? ''}`}
    >
      {title && <h2 className="mb-1 font-sans text-base font-semibold tracking-normal">{title}</h2>}
      {children}
    </div>
  )
}

/** What stands where nothing is yet: what would be here, and the way to it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-xl border border-dashed border-edge px-6 py-10 text-center">
      <p className="font-serif text-xl">{title}</p>
      {children && <div className="mx-auto mt-2 max-w-prose text-desk text-soft">{children}</div>}
    </div>
  )
}

const BARS = ['w-11/12', 'w-3/4', 'w-5/6', 'w-2/3', 'w-full', 'w-1/2']

/** Grey bars in the shape of what is on its way: six lines at most. */
export function Loading({ lines = 3 }: { lines?: number }) {
  return (
    <div role="status" aria-label="Loading" className="grid gap-2.5 p-3">
      {BARS.slice(0, lines).map((width) => (
        <div key={width} className={`h-4 rounded bg-line motion-safe:animate-pulse ${width}`} />
      ))}
    </div>
  )
}
