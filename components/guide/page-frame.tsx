import type { ReactNode } from 'react'
import { READER_PAGES } from '@/lib/guide/reader-pages'
import { contactAddress } from '@/lib/guide/site/contact'
import { siteSettings } from '@/lib/guide/site/shown'
import { SkipLink } from '../ui/skip-link'
import { SearchForm } from './search-form'
import { type Place, regionQuery, YourRegion } from './your-region'

const MENU = READER_PAGES.flatMap(({ path, menu, parameters }) =>
  menu ? [{ path, name: menu, takesRegion: parameters?.includes('region') ?? false }] : [],
)

const ICON = 'grid min-h-11 min-w-11 list-none place-items-center text-xl no-underline lg:hidden print:hidden'

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
      <SkipLink />
      <header className="wrap flex min-h-12 items-center lg:min-h-17 lg:gap-x-5">
        <a
          id="home"
          data-region-part
          className="me-2 max-w-48 min-w-10 shrink truncate lg:shrink-0 py-2 font-serif text-xl font-semibold no-underline"
          href={`/${query}`}
        >
          {name}
        </a>
        <nav
          id="main-menu"
          data-region-part
          aria-label="Main"
          className="flex shrink-0 gap-x-5 max-lg:hidden print:hidden"
        >
          <MenuLinks here={here} region={region} />
        </nav>
        <YourRegion place={place ?? { path: about ?? here ?? '/', region: null }} />
        {here !== '/search' && <SearchForm region={region} />}
        <a id="to-search" data-region-part className={ICON} href={`/search${query}`}>
          <span aria-hidden="true">⌕</span>
          <span className="sr-only">Search</span>
        </a>
        <details className="relative lg:hidden print:hidden">
          <summary className={ICON}>
            <span aria-hidden="true">☰</span>
            <span className="sr-only">Menu</span>
          </summary>
          <nav
            id="menu"
            data-region-part
            aria-label="Menu"
            className="card absolute end-0 z-6 grid min-w-48 px-4 py-2 floating"
          >
            <MenuLinks here={here} region={region} />
          </nav>
        </details>
      </header>
      <main id="content" className="wrap" tabIndex={-1}>
        {children}
      </main>
      <footer className="wrap">
        <div className="mt-20 flex flex-wrap gap-x-5 border-t border-line pt-3 pb-9 text-small text-soft *:py-3 print:[&_a]:hidden">
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
      className="flex min-h-11 items-center text-desk text-soft no-underline decoration-current hover:text-ink hover:underline aria-[current]:text-ink aria-[current]:underline"
      href={path + (takesRegion ? regionQuery(region) : '')}
      aria-current={here === path ? 'page' : undefined}
    >
      {name}
    </a>
  ))
}

/** An address to write to is a link; anything else stands as it was written. */
function Contact({ written }: { written: string }) {
  const address = contactAddress(written)
  return address ? <a href={address}>Contact</a> : <span>{written}</span>
}

export type Crumb = { name: string; path?: string }

export function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav className="mt-5 mb-3 text-desk text-soft print:hidden" aria-label="You are here">
      <ol className="flex flex-wrap gap-x-2 gap-y-1 wrap-anywhere">
        {crumbs.map(({ name, path }, position) => (
          <li key={name}>
            {position > 0 && (
              <span aria-hidden="true" className="me-2">
                ›
              </span>
            )}
            {path ? <a href={path}>{name}</a> : <span aria-current="page">{name}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
