import { Crumbs, PageFrame } from './page-frame'

type Item = { path: string; name: string; note: string }

/** A plain list of people or platforms. */
export function ListPage({ title, here, items }: { title: string; here: string; items: Item[] }) {
  return (
    <PageFrame here={here}>
      <Crumbs crumbs={[{ name: title }]} />
      <h1 className="page-title">{title}</h1>
      {items.length === 0 && <p className="soft">None is published yet.</p>}
      <ul className="rows">
        {items.map(({ path, name, note }) => (
          <li key={path}>
            <a href={path}>{name}</a>
            <span className="soft">{note}</span>
          </li>
        ))}
      </ul>
    </PageFrame>
  )
}
