import type { ReactNode } from 'react'
import { SearchForm } from './search-form'

const PLACES = [
  ['/schedule', 'Schedule'],
  ['/shows', 'Shows'],
  ['/people', 'People'],
  ['/platforms', 'Platforms'],
  ['/changes', 'Changes'],
] as const

/** What stands around every reader's page. `here` is the place in the menu the page belongs to. */
export function PageFrame({
  children,
  here,
  footer,
}: {
  children: ReactNode
  here?: string
  footer?: ReactNode
}) {
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="wrap site-header">
        <a className="site-name" href="/">
          Logline
        </a>
        <nav aria-label="Main">
          {PLACES.map(([path, name]) => (
            <a key={path} href={path} aria-current={here === path ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        {here !== '/search' && <SearchForm />}
      </header>
      <main id="content" className="wrap" tabIndex={-1}>
        {children}
      </main>
      <footer className="wrap">
        <div className="site-footer">
          {footer}
          <span>A guide kept with Logline</span>
          <a href="/sign-in">Editors</a>
        </div>
      </footer>
    </>
  )
}

export type Crumb = { name: string; path?: string }

export function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="You are here">
      <ol>
        {crumbs.map(({ name, path }) => (
          <li key={name}>{path ? <a href={path}>{name}</a> : <span aria-current="page">{name}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
