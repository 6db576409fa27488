import { PageFrame } from './page-frame'

/** A page that has only something to say: not found, or trouble of ours. */
export function MessagePage({ title, words }: { title: string; words: string }) {
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
    </PageFrame>
  )
}
