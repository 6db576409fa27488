import type { Page } from '@/lib/paging'
import { Crumbs, PageFrame } from './page-frame'
import { Pages } from './pages'

type Item = { path: string; name: string; note: string }

type Props<Row> = { title: string; path: string; list: Page<Row>; itemOf: (row: Row) => Item }

/** A plain list of people or platforms. */
export function ListPage<Row>({ title, path, list, itemOf }: Props<Row>) {
  return (
    <PageFrame here={path}>
      <Crumbs crumbs={[{ name: title }]} />
      <h1 className="page-title">{title}</h1>
      {list.items.length === 0 && <p className="soft">None is published yet.</p>}
      <ul className="rows">
        {list.items.map(itemOf).map((item) => (
          <li key={item.path}>
            <a href={item.path}>{item.name}</a>
            <span className="soft">{item.note}</span>
          </li>
        ))}
      </ul>
      <Pages path={path} list={list} />
    </PageFrame>
  )
}
