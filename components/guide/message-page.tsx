import type { ReactNode } from 'react'
import { PageFrame } from './page-frame'

type Message = { title: string; words: string; children?: ReactNode }

/** A page that has only something to say: not found, or trouble of ours. What else there is to say stands last. */
export function MessagePage({ title, words, children }: Message) {
  return (
    <PageFrame>
      <h1 className="page-title">{title}</h1>
      <p className="logline">{words}</p>
      <p className="acts">
        <a className="button button-main" href="/shows">
          All shows
        </a>
        <a className="button" href="/">
          Front page
        </a>
      </p>
      {children}
    </PageFrame>
  )
}
