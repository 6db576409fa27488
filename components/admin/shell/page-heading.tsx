import type { ReactNode } from 'react'

/** A step on the way to a page; the last has no path. */
type AdminCrumb = { name: string; path?: string }

type Props = {
  title: ReactNode
  crumbs?: AdminCrumb[]
  /** Chips that tell how it stands. */
  states?: ReactNode
  /** What one can do with the whole page. */
  actions?: ReactNode
  /** One sentence below the title. */
  about?: ReactNode
}

/** Where one is, what it is called, how it stands and what can be done: in the same place on every page. */
export function PageHeading({ title, crumbs = [], states, actions, about }: Props) {
  return (
    <header className="mb-3">
      <nav aria-label="You are here" className="min-h-5 text-small text-soft">
        <ol className="flex flex-wrap gap-x-1.5">
          {crumbs.slice(0, -1).map(({ name, path }) => (
            <li key={name}>
              <a href={path} className="no-underline hover:underline">
                {name}
              </a>{' '}
              <span aria-hidden="true">›</span>
            </li>
          ))}
        </ol>
      </nav>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="text-2xl leading-tight">{title}</h1>
        {states}
        {actions && (
          <div data-commands className="ms-auto flex flex-wrap items-center gap-2">
            {actions}
          </div>
        )}
      </div>
      {about && <p className="mt-1 max-w-prose text-small text-soft">{about}</p>}
    </header>
  )
}
