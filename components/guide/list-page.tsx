import type { Page } from '@/lib/foundation/paging'
import { Letters } from './letters'
import { Crumbs, PageFrame } from './page-frame'
import { Pages } from './pages'
import { regionQuery } from './your-region'

type Item = { path: string; name: string; note: string }

type Props<Row> = {
  title: string
  path: string
  list: Page<Row, number | null>
  itemOf: (row: Row) => Item
  region: string | null
  /** For a list that can be cut by first letters. */
  letters?: { chosen: string | undefined }
}

/** A plain list of people or platforms. */
export function ListPage<Row>({ title, path, list, itemOf, region, letters }: Props<Row>) {
  const letter = letters?.chosen
  const kept = { ...(region && { region }) }
  const query = regionQuery(region)
  return (
    <PageFrame here={path} place={{ path, region }}>
      <Crumbs crumbs={[{ name: title }]} />
      <h1 className="page-title">{title}</h1>
      {letters && <Letters path={path} chosen={letter} kept={kept} />}
      <p className="soft">
        {list.items.length === 0 &&
          (letter ? 'Nobody in the guide is under this letter. ' : 'None is published yet.')}
        {letter && <a href={path + query}>All {title.toLowerCase()}</a>}
      </p>
      <ul
        id="list"
        data-region-part
        className="rows sm:columns-2 sm:gap-x-10 [&>li]:break-inside-avoid lg:columns-3"
      >
        {list.items.map(itemOf).map((item) => (
          <li key={item.path}>
            <a href={item.path + query} dir="auto">
              {item.name}
            </a>
            <span className="soft">{item.note}</span>
          </li>
        ))}
      </ul>
      <Pages
        path={path}
        list={list}
        query={new URLSearchParams({ ...kept, ...(letter && { letter }) }).toString()}
      />
    </PageFrame>
  )
}
