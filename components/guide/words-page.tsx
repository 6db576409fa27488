import { PageFrame } from './page-frame'
import { Prose } from './prose'

/** A page of words of the site's own. */
export function WordsPage({ title, words }: { title: string; words: string }) {
  return (
    <PageFrame>
      <h1 className="page-title">{title}</h1>
      <Prose text={words} />
    </PageFrame>
  )
}
