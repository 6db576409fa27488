import type { ReactNode } from 'react'
import { SignOut } from './sign-out'

type Props = {
  children: ReactNode
  places: { path: string; name: string }[]
  name: string
  csrfToken: string
}

/** What stands around every page of the desk. */
export function DeskFrame({ children, places, name, csrfToken }: Props) {
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="wrap desk site-header">
        <a className="site-name" href="/admin">
          Logline <span className="soft">desk</span>
        </a>
        <nav aria-label="Desk">
          {places.map((place) => (
            <a key={place.path} href={place.path}>
              {place.name}
            </a>
          ))}
        </nav>
        <div className="desk-account">
          <span className="soft">{name}</span>
          <a href="/">The guide</a>
          <SignOut csrfToken={csrfToken} />
        </div>
      </header>
      <main id="content" className="wrap desk" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
