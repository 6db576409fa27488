import type { ReactNode } from 'react'
import { READER_PAGES } from '@/lib/guide/reader-pages'
import { siteSettings } from '@/lib/guide/site/shown'
import { SearchForm } from './search-form'
import { type Place, regionQuery, YourRegion } from './your-region'

const MENU = READER_PAGES.flatMap(({ path, menu, parameters }) =>
  menu ? [{ path, name: menu, takesRegion: parameters?.includes('region') ?? false }] : [],
)

type Props = {
  children: ReactNode
  /** The place in the menu the page belongs to. */
  here?: string
  footer?: ReactNode
  /** The page's own path, where a reader may say that something is wrong with it. */
  about?: string
  /** What the page answers for; none for one that is the same everywhere. */
  place?: Place
}

/** What stands around every reader's page. */
export async function PageFrame({ children, here, footer, about, place }: Props) {
  const { name, contact, imprint, privacy } = await siteSettings()
  const region = place?.region ?? null
  const query = regionQuery(region)
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="wrap site-header">
        <a id="home" data-region-part className="site-name" href={`/${query}`}>
          {name}
        </a>
        <nav id="main-menu" data-region-part aria-label="Main" className="max-lg:hidden">
          <MenuLinks here={here} region={region} />
        </nav>
        <YourRegion place={place ?? { path: about ?? here ?? '/', region: null }} />
        {here !== '/search' && <SearchForm region={region} />}
        <a id="to-search" data-region-part className="site-icon lg:hidden" href={`/search${query}`}>
          <span aria-hidden="true">⌕</span>
          <span className="sr-only">Search</span>
        </a>
        <details className="site-menu lg:hidden">
          <summary className="site-icon">
            <span aria-hidden="true">☰</span>
            <span className="sr-only">Menu</span>
          </summary>
          <nav id="menu" data-region-part aria-label="Menu" className="card">
            <MenuLinks here={here} region={region} />
          </nav>
        </details>
      </header>
      <main id="content" className="wrap" tabIndex={-1}>
        {children}
      </main>
      <footer className="wrap">
        <div className="site-footer">
          {footer}
          {about && (
            <a href={`/report?${new URLSearchParams({ ...(region && { region }), about })}`} rel="nofollow">
              Something wrong?
            </a>
          )}
          <span>A guide kept with Logline</span>
          {contact && <Contact written={contact} />}
          {imprint && <a href={`/imprint${query}`}>Imprint</a>}
          {privacy && <a href={`/privacy${query}`}>Privacy</a>}
          <a href="/sign-in">Editors</a>
        </div>
      </footer>
    </>
  )
}

function MenuLinks({ here, region }: { here: string | undefined; region: string | null }) {
  return MENU.map(({ path, name, takesRegion }) => (
    <a
      key={path}
      href={region && takesRegion ? `${path}?region=${region}` : path}
      aria-current={here === path ? 'page' : undefined}
    >
      {name}
    </a>
  ))
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
