import type { Page } from '@/lib/foundation/paging'
import { Letters } from './letters'
import { Crumbs, PageFrame } from './page-frame'
import { Pages } from './pages'

type Item = { path: string; name: string; note: string }

type Props<Row> = {
  title: string
  path: string
  list: Page<Row, number | null>
  itemOf: (row: Row) => Item
  /** For a list that can be cut by first letters. */
  letters?: { chosen: string | undefined }
}

/** A plain list of people or platforms. */
export function ListPage<Row>({ title, path, list, itemOf, letters }: Props<Row>) {
  const letter = letters?.chosen
  return (
    <PageFrame here={path}>
      <Crumbs crumbs={[{ name: title }]} />
      <h1 className="page-title">{title}</h1>
      {letters && <Letters path={path} chosen={letter} />}
      <p className="soft">
        {list.items.length === 0 &&
          (letter ? 'Nobody in the guide is under this letter. ' : 'None is published yet.')}
        {letter && <a href={path}>All {title.toLowerCase()}</a>}
      </p>
      <ul className="rows">
        {list.items.map(itemOf).map((item) => (
          <li key={item.path}>
            <a href={item.path}>{item.name}</a>
            <span className="soft">{item.note}</span>
          </li>
        ))}
      </ul>
      <Pages path={path} list={list} query={letter ? `letter=${letter}` : ''} />
    </PageFrame>
  )
}
