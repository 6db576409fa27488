import { PageFrame } from './page-frame'
import { Prose } from './prose'

type Props = { title: string; words: string; path: string; region: string | null }

/** A page of words of the site's own. */
export function WordsPage({ title, words, path, region }: Props) {
  return (
    <PageFrame place={{ path, region }}>
      <h1 className="page-title">{title}</h1>
      <Prose text={words} />
    </PageFrame>
  )
}
