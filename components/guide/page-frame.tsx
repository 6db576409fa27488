import type { ReactNode } from 'react'
import { READER_PAGES } from '@/lib/guide/reader-pages'
import { siteSettings } from '@/lib/guide/site/shown'
import { SearchForm } from './search-form'

const MENU = READER_PAGES.flatMap(({ path, menu }) => (menu ? [{ path, name: menu }] : []))

type Props = {
  children: ReactNode
  /** The place in the menu the page belongs to. */
  here?: string
  footer?: ReactNode
  /** The page's own path, where a reader may say that something is wrong with it. */
  about?: string
}

/** What stands around every reader's page. */
export async function PageFrame({ children, here, footer, about }: Props) {
  const { name, contact, imprint, privacy } = await siteSettings()
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="wrap site-header">
        <a className="site-name" href="/">
          {name}
        </a>
        <nav aria-label="Main">
          {MENU.map(({ path, name }) => (
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
          {about && (
            <a href={`/report?about=${encodeURIComponent(about)}`} rel="nofollow">
              Something wrong?
            </a>
          )}
          <span>A guide kept with Logline</span>
          {contact && <Contact written={contact} />}
          {imprint && <a href="/imprint">Imprint</a>}
          {privacy && <a href="/privacy">Privacy</a>}
          <a href="/sign-in">Editors</a>
        </div>
      </footer>
    </>
  )
}

/** An address to write to is a link; anything else stands as it was written. */
function Contact({ written }: { written: string }) {
  if (/^https?:\/\/\S+$/.test(written)) return <a href={written}>Contact</a>
  return /^[^\s@]+@[^\s@]+$/.test(written) ? (
    <a href={`mailto:${written}`}>Contact</a>
  ) : (
    <span>{written}</span>
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
