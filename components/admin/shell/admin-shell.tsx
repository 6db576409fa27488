import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/skip-link'
import { FindButton } from './find-button'
import { RailLinks } from './rail-links'
import type { RailGroup } from './rail-places'
import { SignOut } from './sign-out'

type Props = {
  children: ReactNode
  /** The site's name. */
  site: string
  groups: RailGroup[]
  /** Whoever is signed in. */
  name: string
  csrfToken: string
}

/** What stands around every admin page: a rail at the left, on a phone a line with a menu. */
export function AdminShell({ children, site, groups, name, csrfToken }: Props) {
  const account = <Account name={name} csrfToken={csrfToken} />
  return (
    <div className="min-h-dvh bg-paper text-desk lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <SkipLink />
      <header className="sticky top-0 z-10 flex h-12 items-center gap-3 border-b border-line bg-sunk px-4 lg:hidden">
        <SiteName site={site} />
        <span className="ms-auto">
          <FindButton />
        </span>
        <details>
          <summary className="flex min-h-11 cursor-pointer list-none items-center px-1 font-semibold">
            Menu
          </summary>
          <div className="absolute inset-x-0 top-12 max-h-[calc(100dvh-3rem)] overflow-y-auto border-b border-line bg-sunk p-4 shadow-float">
            <nav aria-label="Admin">
              <RailLinks groups={groups} />
            </nav>
            {account}
          </div>
        </details>
      </header>
      <header className="sticky top-0 hidden h-dvh flex-col gap-3 overflow-y-auto border-e border-line bg-sunk p-3 lg:flex">
        <SiteName site={site} />
        <FindButton isWide />
        <nav aria-label="Admin">
          <RailLinks groups={groups} />
        </nav>
        {account}
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-7xl min-w-0 px-4 py-5 sm:px-7 min-[1500px]:has-data-page-side:max-w-none min-[1500px]:has-data-page-side:pe-[28rem]"
      >
        {children}
      </main>
    </div>
  )
}

function SiteName({ site }: { site: string }) {
  return (
    <a href="/admin" className="px-2.5 font-serif text-lg font-semibold no-underline">
      {site} <span className="sr-only">admin</span>
    </a>
  )
}

function Account({ name, csrfToken }: { name: string; csrfToken: string }) {
  return (
    <div className="mt-auto grid gap-1 border-t border-line px-2.5 pt-3 text-small text-soft max-lg:mt-4">
      <a href="/admin/account" className="flex min-h-6 items-center pointer-coarse:min-h-11">
        {name}
      </a>
      <a href="/" className="flex min-h-6 items-center pointer-coarse:min-h-11">
        View site
      </a>
      <SignOut csrfToken={csrfToken} />
    </div>
  )
}
