import type { ReactNode } from 'react'
import type { MenuPlace } from './menu'
import { SignOut } from './sign-out'

type Props = {
  children: ReactNode
  /** The site's name. */
  site: string
  places: MenuPlace[]
  tools: MenuPlace[]
  name: string
  csrfToken: string
}

/** What stands around every admin page. */
export function AdminFrame({ children, site, places, tools, name, csrfToken }: Props) {
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="wrap admin site-header">
        <a className="site-name" href="/admin">
          {site} <span className="soft">admin</span>
        </a>
        <nav aria-label="Admin">
          {places.map((place) => (
            <a key={place.path} href={place.path}>
              {place.name}
            </a>
          ))}
          <details className="admin-menu">
            <summary>More</summary>
            <ul>
              {tools.map((tool) => (
                <li key={tool.path}>
                  <a href={tool.path}>{tool.name}</a>
                </li>
              ))}
            </ul>
          </details>
        </nav>
        <div className="admin-account">
          <a href="/admin/account">{name}</a>
          <a href="/">The guide</a>
          <SignOut csrfToken={csrfToken} />
        </div>
      </header>
      <main id="content" className="wrap admin" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
